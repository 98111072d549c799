import type { TFunction } from 'i18next'
import type { UpcomingOccurrence } from '../contract/recurrence.ts'
import { clockText } from './clockText.ts'

export interface OccurrenceMark {
  readonly kind: 'moved' | 'red' | 'squeeze' | 'clock'
  readonly text: string
}

/**
 * What there is to know about one time of a recurrence: moved, red, a squeeze day, the clock changes.
 *
 * @param dayText how a day ("2026-12-25") is written there
 */
export function occurrenceMarks(
  { movedFrom, red, dayName, squeeze, clock, shows }: UpcomingOccurrence,
  t: TFunction,
  dayText: (day: string) => string,
): OccurrenceMark[] {
  const marks: OccurrenceMark[] = []
  const add = (kind: OccurrenceMark['kind'], text: string) => marks.push({ kind, text })
  if (movedFrom !== null) add('moved', t('recurrence.mark.moved', { day: dayText(movedFrom) }))
  if (red)
    add('red', dayName === null ? t('recurrence.mark.red') : t('recurrence.mark.redNamed', { name: dayName }))
  if (squeeze) add('squeeze', t('recurrence.mark.squeeze'))
  if (clock !== null) {
    add('clock', t(`recurrence.mark.${clock}`, { time: clockText(shows.slice(11), t) }))
  }
  return marks
}
