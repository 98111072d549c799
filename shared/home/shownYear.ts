import type { Temporal } from 'temporal-polyfill'
import type { ReachReport, ReportPeriod } from '../reach/report.ts'
import { yearEarlier } from '../reach/yearEarlier.ts'

/** Two stretches of time to be laid beside each other. */
export interface ComparedYears {
  readonly period: { readonly from: string; readonly to: string }
  readonly against: ReportPeriod
  /** The year that is going on, up to today. */
  readonly isThisYear: boolean
}

/**
 * The year so far beside the same days of the year before. Where nothing has been measured in either, the last year that anything was
 * measured in beside the one before it, both whole: rather that than an empty card.
 *
 * @param span first and last day of anything ever measured; null: nothing was
 */
export function shownYear(span: ReachReport['span'], today: Temporal.PlainDate): ComparedYears | null {
  if (span === null) return null
  const measured = Number(span.to.slice(0, 4))
  const isThisYear = measured >= today.year - 1
  const year = isThisYear ? today.year : measured
  const period = { from: `${year}-01-01`, to: isThisYear ? today.toString() : `${year}-12-31` }
  const against = yearEarlier(period)
  return against === null ? null : { period, against, isThisYear }
}
