import type { GeoRegistry } from '../geo/registry.ts'
import type { Coverage } from './coverage.ts'
import type { CoverageLevel } from './coverageMap.ts'
import type { CoveredPart } from './coverageRules.ts'

/** A place of the table and the map. */
export interface CoverageRow {
  readonly code: string
  readonly name: string
  readonly place: Pick<CoveredPart, 'municipality' | 'county'>
  readonly reachable: number
  readonly unreachable: number
  readonly byRole: readonly number[]
}

/** The places of a level, in the registry's order; those without members may be left out. */
export function coverageRows(
  { municipalities, counties }: Coverage,
  geo: GeoRegistry,
  level: CoverageLevel,
  onlyMembers: boolean,
): CoverageRow[] {
  if (level === 'county') {
    const names = new Map(geo.counties.map(({ code, short }) => [code, short]))
    return counties
      .filter(({ members }) => members > 0 || !onlyMembers)
      .map(({ county, members: _, ...numbers }) => ({
        ...{ code: county, name: names.get(county) ?? county, place: { county } },
        ...numbers,
      }))
  }
  const names = new Map(geo.municipalities.map(({ code, name }) => [code, name]))
  return municipalities
    .filter(({ isMember }) => isMember || !onlyMembers)
    .map(({ municipality, isMember: _, ...numbers }) => ({
      ...{ code: municipality, name: names.get(municipality) ?? municipality, place: { municipality } },
      ...numbers,
    }))
}
