import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { PlaceHintData, type PlaceHints, placeHints } from '../../shared/geo/placeHints.ts'
import { type MatchPlace, placeMatcher } from '../../shared/geo/placeMatch.ts'
import { PostalAreas } from '../../shared/geo/postalAreas.ts'
import { GeoRegistry } from '../../shared/geo/registry.ts'
import { indexTowns } from '../../shared/geo/townIndex.ts'

/** The registry of counties and municipalities that the program brings (resources/geo, see PROVENANCE.md there). */
export function readGeoRegistry(programRoot: string): GeoRegistry {
  return GeoRegistry.parse({
    counties: readJson(programRoot, 'counties.json'),
    municipalities: readJson(programRoot, 'municipalities.json'),
    populations: readJson(programRoot, 'populations.json'),
  })
}

/** What places a contact whose file names no municipality (resources/geo). */
export function readPlaceHints(programRoot: string, geo: GeoRegistry): PlaceHints {
  return placeHints(geo, readPlaceHintData(programRoot))
}

export function readPlaceHintData(programRoot: string): PlaceHintData {
  return PlaceHintData.parse({
    towns: readJson(programRoot, 'postal-towns.json'),
    domains: readJson(programRoot, 'municipality-domains.json'),
  })
}

/** The reader of sources' words for places. */
export function readPlaceMatcher(programRoot: string, geo: GeoRegistry): MatchPlace {
  const { towns } = readPlaceHintData(programRoot)
  const postalAreas = PostalAreas.parse(readJson(programRoot, 'postal-areas.json'))
  return placeMatcher({ geo, towns: indexTowns(geo, towns), postalAreas })
}

/** The county map, TopoJSON with SCB county codes as ids. */
export function readCountyMap(programRoot: string): Topology {
  return readJson(programRoot, 'sweden-counties.topo.json') as Topology
}

/** The map of municipalities, TopoJSON with SCB's codes as ids: objects `municipalities` and `counties`. */
export function readMunicipalityMap(programRoot: string): Topology {
  return readJson(programRoot, 'sweden-municipalities.topo.json') as Topology
}

function readJson(programRoot: string, name: string): unknown {
  return JSON.parse(readFileSync(join(programRoot, 'resources', 'geo', name), 'utf8'))
}
