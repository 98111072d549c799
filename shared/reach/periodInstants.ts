import { Temporal } from 'temporal-polyfill'
import { instantText } from '../schedule/instantText.ts'
import type { ReportPeriod } from './report.ts'

/** Instants as the database keeps them: from the first, up to but not including `before`; null is open. */
export interface InstantRange {
  readonly from: string | null
  readonly before: string | null
}

/** The instants of a period's days in a zone: days of 23 and 25 hours are as long as they are. */
export function periodInstants(period: ReportPeriod, zone: string): InstantRange {
  return {
    from: period.from === null ? null : startOf(Temporal.PlainDate.from(period.from), zone),
    before: period.to === null ? null : startOf(Temporal.PlainDate.from(period.to).add({ days: 1 }), zone),
  }
}

/** The days of a month ("2020-12") that lie in a period. */
export function monthWithin(month: string, period: ReportPeriod): ReportPeriod {
  const { year, month: number, daysInMonth } = Temporal.PlainYearMonth.from(month)
  const first = Temporal.PlainDate.from({ year, month: number, day: 1 }).toString()
  const last = Temporal.PlainDate.from({ year, month: number, day: daysInMonth }).toString()
  return {
    from: period.from !== null && period.from > first ? period.from : first,
    to: period.to !== null && period.to < last ? period.to : last,
  }
}

/** The day of an instant in a zone. */
export function dayOf(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

function startOf(day: Temporal.PlainDate, zone: string): string {
  return instantText(day.toZonedDateTime({ timeZone: zone }).toInstant())
}
