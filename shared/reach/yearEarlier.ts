import { Temporal } from 'temporal-polyfill'
import type { ReportPeriod } from './report.ts'

/** The same days a year earlier; null where an end is open, since then nothing says how far back that is. */
export function yearEarlier({ from, to }: ReportPeriod): ReportPeriod | null {
  if (from === null || to === null) return null
  const earlier = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 1 })
  const last = earlier(to)
  // The last day of February is its last day a year earlier, too.
  const ends = Temporal.PlainDate.from(to)
  const isMonthEnd = ends.day === ends.daysInMonth
  return {
    from: earlier(from).toString(),
    to: (isMonthEnd ? last.with({ day: last.daysInMonth }) : last).toString(),
  }
}
