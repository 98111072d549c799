import { Temporal } from 'temporal-polyfill'
import { dayText } from '../../../ui/moments.ts'

/** "18 december 2026" of an instant in the given zone. */
export function dayOfText(instant: string, zone: string): string {
  return dayText(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate())
}
