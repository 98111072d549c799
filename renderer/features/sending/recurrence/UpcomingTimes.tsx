import { Anchor, Badge, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { UpcomingOccurrence } from '../../../../shared/contract/recurrence.ts'
import { describeRecurrence, weekdayName } from '../../../../shared/i18n/describeRecurrence.ts'
import { type OccurrenceMark, occurrenceMarks } from '../../../../shared/i18n/occurrenceMarks.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { dayText, timeOfDay } from '../../../ui/moments.ts'
import styles from './UpcomingTimes.module.css'
import { type AskedRecurrence, useYearOf } from './useRecurrence.ts'

/** A recurrence in words, and its next ten times with what there is to know about each. */
export function UpcomingTimes({ asked }: { readonly asked: AskedRecurrence }) {
  const { t } = useTranslation()
  const { preview, error } = asked
  const [isWhole, setWhole] = useState(false)
  const year = useYearOf(isWhole ? asked : null)
  if (error !== null) return <ErrorNote error={error} />
  if (preview === undefined) return null
  const shown = year ?? preview.occurrences
  const count = preview.occurrences.length
  const said = describeRecurrence(preview.text, t)
  return (
    <section className={styles.box} aria-live="polite" aria-busy={asked.isOld}>
      <Text size="sm" fw={600}>
        {said.charAt(0).toUpperCase() + said.slice(1)}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {year !== null
          ? t('recurrence.year', { count: year.length })
          : count === 0
            ? t('recurrence.none')
            : count < 10
              ? t('recurrence.few', { count })
              : t('recurrence.ten')}
      </Text>
      <ol className={styles.times}>
        {shown.map((occurrence) => (
          <Time key={occurrence.wallTime} occurrence={occurrence} />
        ))}
      </ol>
      {count >= 10 && (
        <Anchor component="button" type="button" size="xs" mt={4} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'recurrence.showTen' : 'recurrence.showYear')}
        </Anchor>
      )}
    </section>
  )
}

function Time({ occurrence }: { readonly occurrence: UpcomingOccurrence }) {
  const { t } = useTranslation()
  const shows = Temporal.PlainDateTime.from(occurrence.shows)
  const marks = occurrenceMarks(occurrence, t, (day) => dayText(Temporal.PlainDate.from(day)))
  return (
    <li className={styles.time}>
      <span className={styles.weekday}>{weekdayName(shows.dayOfWeek, t).slice(0, 3)}</span>
      <span className={styles.day}>{dayText(shows.toPlainDate())}</span>
      <span className={styles.clock}>{timeOfDay(shows.toPlainTime())}</span>
      <span className={styles.marks}>
        {marks.map(({ kind, text }) => (
          <Badge key={kind} size="sm" variant="light" color={colours[kind]} className={styles.mark}>
            {text}
          </Badge>
        ))}
      </span>
    </li>
  )
}

const colours: Record<OccurrenceMark['kind'], string> = {
  moved: 'blue',
  red: 'red',
  squeeze: 'orange',
  clock: 'grape',
}
