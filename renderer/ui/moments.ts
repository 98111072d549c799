import { Temporal } from 'temporal-polyfill'
import { clockText } from '../../shared/i18n/clockText.ts'
import { i18n, interfaceLocale } from '../app/i18n.ts'

/** "18 december 2026 kl. 09.00" in the given zone, with seconds where they tell two saves apart. */
export function momentText(instant: string, zone: string, withSeconds = false): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return wallTimeText(at.toPlainDateTime(), withSeconds)
}

/** "18 december 2026 kl. 09.00" */
export function wallTimeText(wallTime: Temporal.PlainDateTime, withSeconds = false): string {
  return i18n.t('common.moment', {
    day: dayText(wallTime.toPlainDate()),
    time: timeOfDay(wallTime.toPlainTime(), withSeconds),
  })
}

/** "18 december", with the year where it is not this one. */
export function dayText(day: Temporal.PlainDate): string {
  const thisYear = day.year === Temporal.Now.plainDateISO().year
  return day.toLocaleString(interfaceLocale(), {
    day: 'numeric',
    month: 'long',
    ...(!thisYear && { year: 'numeric' }),
  })
}

/** "10.42" today, "18 dec. 10.42" on any other day: for the narrow column of a table. */
export function shortMomentText(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const time = timeOfDay(at.toPlainTime())
  const day = at.toPlainDate()
  if (day.equals(Temporal.Now.plainDateISO(zone))) return time
  return `${day.toLocaleString(interfaceLocale(), { day: 'numeric', month: 'short' })} ${time}`
}

/** "10.42" of an instant in the given zone, with seconds where they tell two saves apart. */
export function timeText(instant: string, zone: string, withSeconds: boolean): string {
  return timeOfDay(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime(), withSeconds)
}

/** "09.00" in Swedish running text, "09:00" in English. */
export function timeOfDay(time: Temporal.PlainTime, withSeconds = false): string {
  return clockText(time, i18n.t, withSeconds)
}
