import type { CountyCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { ReachReport, ReachRow } from './report.ts'

/**
 * A report by municipality, cut down to one county: a row for each of its municipalities, those without a number too, and the county's own row as
 * the sum: most sources tell no more than the county, so what its municipalities have is seldom all of it. The ledger knows every letter, so a
 * municipality without one has 0 of them; its total stays not available, because 0 letters say nothing of what others measured.
 *
 * @param byCounty the same period by county
 */
export function municipalitiesOf(
  report: ReachReport,
  byCounty: ReachReport,
  county: CountyCode,
  { municipalities, counties }: GeoRegistry,
): ReachReport {
  const measured = new Map(report.rows.map((row) => [row.key, row]))
  const { unknown } = report
  const nothing: ReachRow = { ...unknown, values: {}, total: null, perThousand: null }
  const rows = municipalities
    .filter((municipality) => municipality.county === county)
    .map(({ code, name }): ReachRow => {
      const row = measured.get(code) ?? { ...nothing, key: code, label: name }
      const hasLetters = report.metrics.includes('delivered') && row.values.delivered === undefined
      return hasLetters ? { ...row, values: { ...row.values, delivered: 0 } } : row
    })
    .toSorted(
      (one, other) => (other.total ?? -1) - (one.total ?? -1) || one.label.localeCompare(other.label, 'sv'),
    )
  const label = counties.find(({ code }) => code === county)?.name ?? county
  const total = byCounty.rows.find(({ key }) => key === county) ?? { ...nothing, key: county, label }
  return {
    ...report,
    metrics: byCounty.metrics.filter(
      (metric) =>
        total.values[metric] !== undefined || rows.some(({ values }) => values[metric] !== undefined),
    ),
    rows,
    unknown: nothing,
    total,
  }
}

/** How many of a county's contact occasions have a municipality; null where none was measured by municipality. */
export function placedContacts({ rows }: ReachReport): number | null {
  const totals = rows.flatMap(({ total }) => (total === null ? [] : [Math.round(total * 1000)]))
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0) / 1000
}
