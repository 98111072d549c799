import type { TFunction } from 'i18next'
import { rowOf, totalRow, unknownRow } from './reachByCounty.ts'
import { abroadKey, type ReachReport, type ReachRow, type ReportGrouping } from './report.ts'
import { type Measurement, measuredMetrics, sumByKey } from './sumReach.ts'

export type OtherGrouping = Exclude<ReportGrouping, 'county'>

/**
 * Reach by municipality, channel, post or month: a row for every key that was measured; months in their order, the rest
 * with the most contact occasions first, and what was measured abroad last. An observation longer than a month belongs to no month: it is unknown there.
 *
 * @param byCounty the same period by county: coverage, period and what was left out are the same
 * @param labelOf what a key is called
 */
export function reachByGrouping(
  by: OtherGrouping,
  measurements: readonly Measurement[],
  byCounty: ReachReport,
  labelOf: (key: string) => string,
  t: TFunction,
): ReachReport {
  const sums = sumByKey(measurements)
  const rows: ReachRow[] = []
  for (const [key, values] of sums) {
    if (key === null) continue
    rows.push(rowOf(key, labelOf(key), values))
  }
  return {
    ...byCounty,
    by,
    metrics: measuredMetrics(measurements),
    rows: rows.sort(by === 'month' ? byKey : byTotal),
    unknown: unknownRow(t(`reach.unknown.${by}`), sums.get(null)),
    total: totalRow(measurements, t),
  }
}

function byKey(one: ReachRow, other: ReachRow): number {
  return one.key < other.key ? -1 : 1
}

function byTotal(one: ReachRow, other: ReachRow): number {
  return (
    Number(one.key === abroadKey) - Number(other.key === abroadKey) ||
    (other.total ?? -1) - (one.total ?? -1) ||
    one.label.localeCompare(other.label, 'sv') ||
    byKey(one, other)
  )
}
