import type { Metric } from '../../../shared/reach/observation.ts'
import type { Measure } from '../../../shared/reach/reachTexts.ts'
import type { ReachReport, ReachRow, ReportGrouping, ReportPeriod } from '../../../shared/reach/report.ts'

/** A number that was opened: where it stands in the report. */
export interface ShownNumber {
  readonly by: ReportGrouping
  /** A row's key, 'unknown', or null for the line that adds up all rows, the unknown one included. */
  readonly key: string | null
  readonly measure: Measure
}

/** Opens a number; `days`: of other days than the screen shows. */
export type OpenNumber = (number: ShownNumber, days?: ReportPeriod) => void

/** The line of the report that the number stands in; undefined where the report no longer has it. */
export function rowOf(report: ReachReport, key: string | null): ReachRow | undefined {
  if (key === null) return report.total
  return key === 'unknown' ? report.unknown : report.rows.find((row) => row.key === key)
}

/** Which metric's rows are behind a measure; null: the contact metrics together. */
export function metricBehind(measure: Measure): Metric | null {
  return measure === 'total' || measure === 'perThousand' ? null : measure
}
