import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Temporal } from 'temporal-polyfill'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SkeletonCards } from '../../ui/Skeletons.tsx'
import { useMinute } from '../../ui/useMinute.ts'
import { useZone } from '../../ui/useZone.ts'
import { FromTemplateButton } from '../compose/FromTemplateButton.tsx'
import { NewPostButton } from '../compose/NewPostButton.tsx'
import { GettingStarted } from '../welcome/GettingStarted.tsx'
import classes from './HomeScreen.module.css'
import { LetterCard } from './LetterCard.tsx'
import { NeedsCard } from './NeedsCard.tsx'
import { NextCard } from './NextCard.tsx'
import { oneFailure } from './oneFailure.ts'
import { useGoing } from './useGoing.ts'
import { WritingCard } from './WritingCard.tsx'
import { YearCard } from './YearCard.tsx'

/** The screen that the program opens with: what is being written, what goes out next, what needs the officer, and how far it reached. */
export function HomeScreen() {
  const { t } = useTranslation()
  const now = useMinute()
  const home = useAsk('home.read', {})
  // The cards ask for themselves; here it is only known what has become of it.
  const others = [useAsk('home.needs', {}), useAsk('home.lastLetter', {}), useAsk('home.year', {})]
  const failure = oneFailure([home, ...others])
  const isTold = failure !== null
  useGoing()
  return (
    <Screen
      wide
      title={t('common.nav.home')}
      actions={
        <>
          <Today now={now} />
          <FromTemplateButton />
          <NewPostButton />
        </>
      }
    >
      <div className={classes.frame}>
        <GettingStarted />
        {isTold && <ErrorNote error={failure} onRetry={() => void home.refetch()} />}
        <div className={classes.home}>
          <div className={classes.work}>
            {home.isError && !isTold && <ErrorNote error={home.error} onRetry={() => void home.refetch()} />}
            {home.isPending && <SkeletonCards cards={2} />}
            {home.data !== undefined && (
              <>
                <WritingCard posts={home.data.writing} hasSent={home.data.hasSent} now={now} />
                <NextCard {...home.data} now={now} />
              </>
            )}
          </div>
          <NeedsCard isTold={isTold} />
          <div className={classes.reach}>
            <LetterCard isTold={isTold} />
            <YearCard isTold={isTold} />
          </div>
        </div>
      </div>
    </Screen>
  )
}

/** "måndag 30 november, vecka 49" */
function Today({ now }: { readonly now: Temporal.Instant }) {
  const { t } = useTranslation()
  const today = now.toZonedDateTimeISO(useZone()).toPlainDate()
  const day = today.toLocaleString(t('common.locale'), { weekday: 'long', day: 'numeric', month: 'long' })
  return (
    <Text size="sm" c="dimmed" mr="xs" className={classes.today}>
      {t('home.date', { day, week: today.weekOfYear ?? '' })}
    </Text>
  )
}
