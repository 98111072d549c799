import { Box, Button } from '@mantine/core'
import { IconMap2 } from '@tabler/icons-react'
import { lazy, type MouseEvent, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import type { LastLetter } from '../../../shared/contract/home.ts'
import { interfaceLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { CopyPictureButton } from '../../ui/CopyPictureButton.tsx'
import { countText } from '../../ui/countText.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { dayText } from '../../ui/moments.ts'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { useCopyPicture } from '../../ui/useCopyPicture.ts'
import { useZone } from '../../ui/useZone.ts'
import { failedStates } from '../sending/progress.ts'
import { ledgerPath, publicationPath } from '../sending/publication/publicationViews.ts'
import { type CardOfOwnProps, CardTeaches, HomeCard } from './HomeCard.tsx'
import classes from './LetterCard.module.css'

// A map is more than all the rest of this screen, and comes when the rest is there.
const LetterMap = lazy(async () => ({ default: (await import('./LetterMap.tsx')).LetterMap }))

/** So many counties are listed; more are on the letter's own page. */
const listed = 8

/** How far the latest letter reached, county by county; every number opens the recipients that it counts. */
export function LetterCard({ isTold }: CardOfOwnProps) {
  const { t } = useTranslation()
  const asked = useAsk('home.lastLetter', {})
  const letter = asked.data?.letter ?? null
  const picture = useCopyPicture(
    t('pictures.map'),
    letter === null ? null : { of: 'letter', id: letter.id, language: interfaceLanguage() },
  )
  if (asked.data === undefined && isTold && asked.isError) return null
  return (
    <HomeCard
      icon={IconMap2}
      title={t('home.letter.title')}
      aside={
        letter !== null && (
          <CopyPictureButton what={t('pictures.map')} isCopying={picture.isCopying} onCopy={picture.copy} />
        )
      }
    >
      {asked.isError && !isTold && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <SkeletonRows rows={4} />}
      {asked.data?.letter === null && (
        <CardTeaches text={t('home.letter.empty')}>
          <Button component={Link} href="/settings/channels" variant="default" size="xs">
            {t('home.letter.toChannels')}
          </Button>
        </CardTeaches>
      )}
      {letter !== null && <Letter letter={letter} onContextMenu={picture.onContextMenu} />}
    </HomeCard>
  )
}

interface LetterProps {
  readonly letter: LastLetter
  /** Of its map. */
  readonly onContextMenu: (event: MouseEvent) => void
}

function Letter({ letter, onContextMenu }: LetterProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const geo = useAsk('geo.registry', {}).data
  const { id, startedAt, delivered, failed, counties } = letter
  const day = dayText(Temporal.Instant.from(startedAt).toZonedDateTimeISO(zone).toPlainDate())
  const title = letter.title === '' ? t('compose.untitled') : letter.title
  const nameOf = (county: LastLetter['counties'][number]['county']) =>
    county === null
      ? t('home.letter.unknown')
      : (geo?.counties.find(({ code }) => code === county)?.short ?? county)
  return (
    <div className={classes.letter}>
      <Box className={classes.map} onContextMenu={onContextMenu}>
        <Suspense fallback={null}>
          <LetterMap letter={letter} />
        </Suspense>
      </Box>
      <div className={classes.numbers}>
        <Link href={publicationPath(id)} className={classes.title}>
          {t('home.letter.sent', { title, day })}
        </Link>
        <p className={classes.totals}>
          <span>
            <OpenNumber
              href={ledgerPath(id, ['sent'])}
              label={t('home.letter.openAll', { count: delivered })}
            >
              {delivered}
            </OpenNumber>{' '}
            {t('home.letter.delivered')}
          </span>
          {failed > 0 && (
            <span>
              <OpenNumber
                href={ledgerPath(id, failedStates)}
                label={t('home.letter.openFailed', { count: failed })}
              >
                {failed}
              </OpenNumber>{' '}
              {t('home.letter.failed')}
            </span>
          )}
        </p>
        <dl className={classes.counties}>
          {counties.slice(0, listed).map(({ county, delivered: count }) => (
            <div key={county ?? 'none'}>
              <dt>{nameOf(county)}</dt>
              <dd>
                {count === 0 ? (
                  <span className={classes.none}>0</span>
                ) : (
                  <OpenNumber
                    href={ledgerPath(id, ['sent'], county ?? 'none')}
                    label={t('home.letter.open', { place: nameOf(county), count })}
                  >
                    {count}
                  </OpenNumber>
                )}
              </dd>
            </div>
          ))}
        </dl>
        {counties.length > listed && (
          <Link href={publicationPath(id, 'places')} className={classes.more}>
            {t('home.next.more', { count: counties.length - listed })}
          </Link>
        )}
      </div>
    </div>
  )
}

interface OpenNumberProps {
  readonly href: string
  /** What it is of, and what comes of pressing it. */
  readonly label: string
  readonly children: number
}

function OpenNumber({ href, label, children }: OpenNumberProps) {
  return (
    <Link href={href} className={classes.number} aria-label={label}>
      {countText(children)}
    </Link>
  )
}
