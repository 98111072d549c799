import type { ToldUnderKey } from '../../shared/reach/compareReach.ts'
import type { Metric } from '../../shared/reach/observation.ts'
import type { ReportGrouping, ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { groupingColumns, groupingKey, openSums } from './reachSums.ts'

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
  return openSums(database, period)
    .ask({
      by: ['metric', ...groupingColumns[by], 'source', 'channel', 'measure'],
      metrics,
      days: true,
    })
    .map((told) => ({
      key: groupingKey(by, told),
      ...{ metric: told.metric, source: told.source, channel: told.channel, measure: told.measure || null },
      periodFrom: period.from !== null && told.first < period.from ? period.from : told.first,
      periodTo: period.to !== null && told.last > period.to ? period.to : told.last,
    }))
}
