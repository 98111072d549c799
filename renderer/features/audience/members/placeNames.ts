import type { MunicipalityCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'

/** What a municipality and its county are called; the code where it is unknown. */
export function placeNames({ counties, municipalities }: GeoRegistry) {
  const countyNames = new Map(counties.map(({ code, short }) => [code, short]))
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]))
  return (code: MunicipalityCode) => {
    const known = byCode.get(code)
    return {
      municipality: known?.name ?? code,
      county: known === undefined ? '' : (countyNames.get(known.county) ?? ''),
    }
  }
}
