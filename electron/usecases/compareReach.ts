import type { TFunction } from 'i18next'
import type { Input } from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type ComparedSide, compareReach } from '../../shared/reach/compareReach.ts'
import { contactMetrics } from '../../shared/reach/observation.ts'
import type { ReachComparison } from '../../shared/reach/reachComparison.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import { listTold } from '../store/reachTold.ts'
import type { Deps } from './deps.ts'
import { knownDefinitions } from './liveFigures.ts'
import { reachReport } from './reachReport.ts'

/**
 * A period's reach against another's, by a grouping.
 * @throws RundbrevError `period-reversed`
 */
export function compareReachReports(
  deps: Deps,
  { by, metric, period, against }: Input<'reach.compare'>,
  t: TFunction,
): ReachComparison {
  const side = (days: ReportPeriod): ComparedSide => {
    if (days.from !== null && days.to !== null && days.from > days.to) {
      throw new RundbrevError('period-reversed', { field: 'to' }, { from: days.from, to: days.to })
    }
    const metrics = metric === null ? contactMetrics : [metric]
    return {
      report: reachReport(deps, { by, period: days }, t),
      told: listTold(deps.workspace.database, days, by, metrics),
    }
  }
  return compareReach(metric, side(period), side(against), knownDefinitions(deps, t))
}
