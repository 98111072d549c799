import { indexPlaces, type PlaceIndex } from './placeIndex.ts'
import type { County, GeoRegistry } from './registry.ts'

const indexes = new WeakMap<GeoRegistry, PlaceIndex<County>>()

/**
 * The county that a text names: SCB's code ("24", and "1" for 01, as spreadsheets drop the leading zero), its name
 * ("Västerbottens län", "Västerbotten"), its region ("Region Västerbotten"), its letters ("AC"), ISO 3166-2 ("SE-AC")
 * or NUTS 3 ("SE331").
 */
export function matchCounty(geo: GeoRegistry, text: string): County | undefined {
  const index = indexes.get(geo) ?? indexPlaces(geo.counties, namesOf)
  indexes.set(geo, index)
  return index(text)
}

/** Regions that are not called after their county. */
const regions: Readonly<Record<string, string>> = {
  Jämtland: 'Region Jämtland Härjedalen',
  'Västra Götaland': 'Västra Götalandsregionen',
}

function namesOf({ code, name, short, letter, iso, nuts3 }: County): string[] {
  return [
    code,
    ...(code.startsWith('0') ? [code.slice(1)] : []),
    name,
    short,
    `${short} län`,
    `${short} county`,
    `${name.replace(/ län$/, '')} county`,
    `Region ${short}`,
    `Region ${name}`,
    ...(regions[short] === undefined ? [] : [regions[short]]),
    letter,
    iso,
    nuts3,
  ]
}
