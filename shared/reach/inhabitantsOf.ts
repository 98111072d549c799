import type { CountyCode } from '../contract/scalars.ts'
import { type Inhabitants, inCounty, inMunicipality, populationsFor } from '../geo/populations.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { Population } from '../workspace/settings.ts'
import type { ReachRow, ReportPeriod } from './report.ts'

/** What inhabitants are looked up in: the registry, and what the officer has entered for counties, which goes before it. */
export interface KnownInhabitants {
  readonly geo: GeoRegistry
  readonly own: readonly Population[]
  readonly period: ReportPeriod
}

/**
 * Inhabitants by the code of a county (two digits) or a municipality (four); undefined for anything else. Of what the officer
 * has entered for a county, the latest year that is not after the period; where only later years are known, the earliest. Of
 * the registry's days by the same rule: two periods that are compared are each divided by their own time's inhabitants.
 */
export function inhabitantsOf(code: string, { geo, own, period }: KnownInhabitants): Inhabitants | undefined {
  const populations = populationsFor(geo.populations, period.to)
  if (geo.municipalities.some((municipality) => municipality.code === code))
    return populations && inMunicipality(populations, code)
  const county = geo.counties.find((one) => one.code === code)?.code
  if (county === undefined) return undefined
  return enteredFor(county, own, period) ?? (populations && inCounty(populations, county))
}

function enteredFor(
  county: CountyCode,
  own: readonly Population[],
  period: ReportPeriod,
): Inhabitants | undefined {
  const known = own
    .filter((population) => population.county === county)
    .toSorted((one, other) => one.year - other.year)
  const lastYear = period.to === null ? Number.POSITIVE_INFINITY : Number(period.to.slice(0, 4))
  const entered = known.findLast((population) => population.year <= lastYear) ?? known[0]
  if (entered === undefined) return undefined
  return { count: entered.inhabitants, of: String(entered.year), source: entered.source }
}

/** A row with what its total is per 1,000 inhabitants, and of how many: null where either is not available. */
export function perInhabitants(row: ReachRow, known: KnownInhabitants): ReachRow {
  const inhabitants = inhabitantsOf(row.key, known)
  if (inhabitants === undefined) return row
  const perThousand = row.total === null ? null : (row.total / inhabitants.count) * 1000
  return { ...row, perThousand, inhabitants }
}
