import type { MunicipalityCode } from '../contract/scalars.ts'
import { matchCounty } from '../geo/matchCounty.ts'
import { matchMunicipality } from '../geo/matchMunicipality.ts'
import type { GeoRegistry } from '../geo/registry.ts'

export interface ReadMunicipalities {
  /** Each once, in the order of the text. */
  readonly codes: readonly MunicipalityCode[]
  /** What names no municipality and no county, as it was written. */
  readonly unmatched: readonly string[]
}

/**
 * Municipalities in a pasted list: names or codes, one a line or divided by commas, semicolons or tabs. A county stands for
 * all its municipalities; what is the name of both ("Kalmar") means the municipality, "Kalmar län" the county.
 */
export function readMunicipalities(text: string, geo: GeoRegistry): ReadMunicipalities {
  const codes = new Set<MunicipalityCode>()
  const unmatched = new Set<string>()
  for (const part of text.split(/[\r\n,;\t]+/u)) {
    const named = part.trim()
    if (named === '') continue
    const found = matchMunicipality(geo, named)
    const county = found === undefined ? matchCounty(geo, named) : undefined
    if (found !== undefined) codes.add(found.code)
    else if (county === undefined) unmatched.add(named)
    for (const { code } of geo.municipalities.filter((inside) => inside.county === county?.code)) {
      codes.add(code)
    }
  }
  return { codes: [...codes], unmatched: [...unmatched] }
}
