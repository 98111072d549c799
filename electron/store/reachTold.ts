import type { ToldUnderKey } from '../../shared/reach/compareReach.ts'
import type { Metric } from '../../shared/reach/observation.ts'
import type { ReportGrouping, ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { askSums, sumKeys } from './reachSums.ts'

/**
 * Who told a period's numbers under each key, by which definition, from which day to which. The days are those of whole months where rows
 * lie in one: a change within a month counts for all of it.
 */
export function listTold(
  database: Database,
  period: ReportPeriod,
  by: ReportGrouping,
  metrics: readonly Metric[],
): ToldUnderKey[] {
  const key = sumKeys[by]
  return askSums<ToldUnderKey>(database, period, {
    select: `${key} AS key, metric, source, channel, nullif(measure, '') AS measure,
      min(CASE month WHEN '' THEN span_from ELSE month || '-01' END) AS periodFrom,
      max(CASE month WHEN '' THEN span_to ELSE month || '-31' END) AS periodTo`,
    groupBy: `metric, ${key}, source, channel, measure`,
    metrics,
  }).map((told) => ({
    ...told,
    periodFrom: period.from !== null && told.periodFrom < period.from ? period.from : told.periodFrom,
    periodTo: period.to !== null && told.periodTo > period.to ? period.to : told.periodTo,
  }))
}
