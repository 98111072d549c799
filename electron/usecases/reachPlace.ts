import { matchCounty } from '../../shared/geo/matchCounty.ts'
import { matchMunicipality } from '../../shared/geo/matchMunicipality.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import type { ReadPlace } from '../reach/importer.ts'

/**
 * Tells where a source's words for a place lead, each of them looked up once. What is understood as no place is kept as unknown, with
 * its words, so that it can be answered for.
 */
export function placeReader(geo: GeoRegistry): (text: string) => ReadPlace {
  const known = new Map<string, ReadPlace>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const place = readPlace(geo, text)
    known.set(text, place)
    return place
  }
}

function readPlace(geo: GeoRegistry, text: string): ReadPlace {
  const nowhere = {
    county: null,
    municipality: null,
    abroad: false,
    placed: 'said',
    placeText: text,
  } as const
  if (text === '') return nowhere
  const county = matchCounty(geo, text)
  if (county !== undefined) return { ...nowhere, county: county.code }
  const municipality = matchMunicipality(geo, text)
  if (municipality === undefined) return nowhere
  return { ...nowhere, county: municipality.county, municipality: municipality.code, placed: 'derived' }
}
