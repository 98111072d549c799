import type { TFunction } from 'i18next'
import type { Output } from '../../shared/contract/contract.ts'
import { shownYear } from '../../shared/home/shownYear.ts'
import { compareReach } from '../../shared/reach/compareReach.ts'
import { contactMetrics, type Metric, metrics } from '../../shared/reach/observation.ts'
import type { ReachReport, ReportPeriod } from '../../shared/reach/report.ts'
import { listTold } from '../store/reachTold.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { knownDefinitions } from './liveFigures.ts'
import { reachReport } from './reachReport.ts'

/** The year so far beside the same days of the year before, metric by metric; what does not count the same stands beside it without a difference. */
export function yearSoFar(deps: Deps, t: TFunction): Output<'home.year'> {
  const { database } = deps.workspace
  const { zone } = readSettings(database)
  const today = deps.now().toZonedDateTimeISO(zone).toPlainDate()
  const reportOf = (period: ReportPeriod) => reachReport(deps, { by: 'county', period }, t)
  const thisYear = { from: `${today.year}-01-01`, to: today.toString() }
  const report = reportOf(thisYear)
  const shown = shownYear(report.span, today)
  if (shown === null) return { year: null }
  const side = (of: ReachReport) => (metric: Metric | null) => ({
    report: of,
    told: listTold(database, of.period, 'county', metric === null ? contactMetrics : [metric]),
  })
  const [now, before] = [
    side(shown.isThisYear ? report : reportOf(shown.period)),
    side(reportOf(shown.against)),
  ]
  const definitions = knownDefinitions(deps, t)
  const rows = (['total', ...metrics] as const).flatMap((measure) => {
    const metric = measure === 'total' ? null : measure
    const { total } = compareReach(metric, now(metric), before(metric), definitions)
    return total.value === null && total.before === null ? [] : [{ ...total, measure }]
  })
  const coverageOf = (of: typeof now) => {
    const { reached, aimed } = of(null).report.coverage
    return { reached, aimed }
  }
  return { year: { ...shown, rows, coverage: { now: coverageOf(now), before: coverageOf(before) } } }
}
