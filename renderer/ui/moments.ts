import { Temporal } from 'temporal-polyfill'
import { i18n, interfaceLanguage } from '../app/i18n.ts'

/** "18 december 2026 kl. 09.00" in the given zone. */
export function momentText(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return wallTimeText(at.toPlainDateTime())
}

/** "18 december 2026 kl. 09.00" */
export function wallTimeText(wallTime: Temporal.PlainDateTime): string {
  return i18n.t('common.moment', {
    day: dayText(wallTime.toPlainDate()),
    time: timeOfDay(wallTime.toPlainTime()),
  })
}

/** "18 december", with the year where it is not this one. */
export function dayText(day: Temporal.PlainDate): string {
  const thisYear = day.year === Temporal.Now.plainDateISO().year
  return day.toLocaleString(locale(), {
    day: 'numeric',
    month: 'long',
    ...(!thisYear && { year: 'numeric' }),
  })
}

/** "10:42" of an instant in the given zone, with seconds where they tell two saves apart. */
export function timeText(instant: string, zone: string, withSeconds: boolean): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return at.toPlainTime().toString({ smallestUnit: withSeconds ? 'second' : 'minute' })
}

/** "10:42", as clocks show it, in the machine's zone. */
export function clockTime(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId())
  return at.toPlainTime().toString({ smallestUnit: 'minute' })
}

/** "09.00" in Swedish running text, "09:00" in English. */
function timeOfDay(time: Temporal.PlainTime): string {
  const clock = time.toString({ smallestUnit: 'minute' })
  return interfaceLanguage() === 'sv' ? clock.replace(':', '.') : clock
}

function locale(): string {
  return interfaceLanguage() === 'sv' ? 'sv-SE' : 'en-GB'
}
