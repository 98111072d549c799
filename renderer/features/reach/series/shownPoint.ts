import type { ReachSeries } from '../../../../shared/reach/series.ts'

/** A point of a series that was opened: where it stands. */
export interface ShownPoint {
  readonly line: string
  readonly moment: string
}

/** What the series says there; undefined where it no longer has such a line or moment. */
export function pointOf(series: ReachSeries, { line: key, moment: at }: ShownPoint) {
  const index = series.moments.findIndex((moment) => moment.key === at)
  const moment = series.moments[index]
  const line = series.lines.find((one) => one.key === key)
  return moment === undefined || line === undefined
    ? undefined
    : { moment, line, value: line.values[index] ?? null }
}
