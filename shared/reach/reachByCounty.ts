import type { TFunction } from 'i18next'
import type { CountyCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { Population } from '../workspace/settings.ts'
import { perInhabitants } from './inhabitantsOf.ts'
import { abroadKey, type OwnFigure, type ReachReport, type ReachRow, type ReportPeriod } from './report.ts'
import {
  contactTotal,
  type Measurement,
  type MetricValues,
  measuredMetrics,
  sumAll,
  sumByKey,
} from './sumReach.ts'

/** What a report by county is made from. */
export interface CountyReach {
  readonly period: ReportPeriod
  /** Sent deliveries and observations of the period, one by one or already added up; `key` is a county code. */
  readonly measurements: readonly Measurement[]
  readonly aimed: readonly CountyCode[]
  readonly populations: readonly Population[]
  readonly leftOut: number
  readonly ownFigures: readonly OwnFigure[]
  readonly span: ReachReport['span']
}

/**
 * Reach per county. Every county aimed at has a row, in the order of the settings, then every other county where
 * something was measured, and what was measured abroad. What has no county stays in the unknown row and is never spread over the others. A metric that
 * nobody measured in a county is absent from its row ("not available"), except our own deliveries: the ledger knows every
 * one, so a county aimed at without any has 0 as soon as something was sent.
 */
export function reachByCounty(reach: CountyReach, registry: GeoRegistry, t: TFunction): ReachReport {
  const { measurements, aimed, period } = reach
  const sums = sumByKey(measurements)
  const metrics = measuredMetrics(measurements)
  const known = registry.counties.filter((county) => aimed.includes(county.code) || sums.has(county.code))
  const place = (code: CountyCode) => (aimed.includes(code) ? aimed.indexOf(code) : aimed.length)
  const rows = known
    .toSorted((one, other) => place(one.code) - place(other.code) || one.code.localeCompare(other.code))
    .map((county): ReachRow => {
      const values: MetricValues = { ...sums.get(county.code) }
      if (metrics.includes('delivered')) values.delivered ??= 0
      const own = reach.populations
      return perInhabitants(rowOf(county.code, county.name, values), { geo: registry, own, period })
    })
  const abroad = sums.get(abroadKey)
  if (abroad !== undefined) rows.push(rowOf(abroadKey, t('reach.abroad'), abroad))
  return {
    by: 'county',
    period,
    metrics,
    rows,
    unknown: unknownRow(t('reach.unknown.county'), sums.get(null)),
    total: totalRow(measurements, t),
    members: null,
    coverage: coverageOf(rows, aimed),
    leftOut: reach.leftOut,
    ownFigures: [...reach.ownFigures],
    span: reach.span,
  }
}

/** What nobody can place. */
export function unknownRow(label: string, values: MetricValues = {}): ReachRow {
  return rowOf('unknown', label, values)
}

/** A row of what has no number of inhabitants. */
export function rowOf(key: string, label: string, values: MetricValues): ReachRow {
  return { key, label, values, people: null, total: contactTotal(values), perThousand: null }
}

/** Everything, the unknown too. */
export function totalRow(measurements: readonly Measurement[], t: TFunction): ReachRow {
  return rowOf('total', t('reach.total'), sumAll(measurements))
}

function coverageOf(rows: readonly ReachRow[], aimed: readonly CountyCode[]): ReachReport['coverage'] {
  const reachedKeys = rows.filter((row) => (row.total ?? 0) > 0).map((row) => row.key)
  const reachedCounties = aimed.filter((code) => reachedKeys.includes(code))
  return {
    reached: reachedCounties.length,
    aimed: aimed.length,
    reachedCounties,
    missingCounties: aimed.filter((code) => !reachedKeys.includes(code)),
  }
}
