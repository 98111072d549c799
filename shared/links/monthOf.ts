import { Temporal } from 'temporal-polyfill'

/** The month of an instant in a zone, as a campaign has it. @param instant ISO 8601 @returns "2026-12" */
export function monthOf(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString()
}
