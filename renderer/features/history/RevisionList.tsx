import { Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionSummary } from '../../../shared/contract/history.ts'
import type { RevisionId } from '../../../shared/contract/scalars.ts'
import { dayText, timeText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import classes from './RevisionList.module.css'
import { revisionDays, type Stretch } from './revisionStretches.ts'

interface RevisionListProps {
  readonly revisions: readonly RevisionSummary[]
  readonly chosen: RevisionId | undefined
  readonly onChoose: (id: RevisionId) => void
}

/** The saves by day; of each stretch of writing the last one, the others behind a button. */
export function RevisionList({ revisions, ...choice }: RevisionListProps) {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    <nav className={classes.list} aria-label={t('history.list')}>
      {revisionDays(revisions, zone).map(({ day, stretches }) => (
        <section key={day.toString()}>
          <Text component="h2" size="sm" fw={650} className={classes.day}>
            {dayText(day)}
          </Text>
          {stretches.map((stretch) => (
            <StretchItems key={stretch.latest.id} stretch={stretch} zone={zone} {...choice} />
          ))}
        </section>
      ))}
    </nav>
  )
}

interface StretchItemsProps extends Omit<RevisionListProps, 'revisions'> {
  readonly stretch: Stretch
  readonly zone: string
}

function StretchItems({ stretch: { latest, earlier }, zone, chosen, onChoose }: StretchItemsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(() => earlier.some(({ id }) => id === chosen))
  const shown = open ? [latest, ...earlier] : [latest]
  return (
    <>
      {shown.map(({ id, savedAt, words }) => (
        <UnstyledButton
          key={id}
          className={classes.revision}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          <span className={classes.time}>{timeText(savedAt, zone, open)}</span>
          <span className={classes.words}>{t('history.words', { count: words })}</span>
        </UnstyledButton>
      ))}
      {earlier.length > 0 && (
        <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'history.fewer' : 'history.earlier', { count: earlier.length })}
        </UnstyledButton>
      )}
    </>
  )
}
