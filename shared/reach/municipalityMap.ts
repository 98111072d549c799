import type { Topology } from 'topojson-specification'
import type { GeoRegistry } from '../geo/registry.ts'
import { outlinesOf } from '../geo/swedenMap.ts'
import { type PlaceMap, placeMap } from './placeMap.ts'

/** What is drawn: sizes in SVG units. */
export interface MunicipalityMapInput {
  /** With objects `municipalities` and `counties` whose ids are SCB's codes (resources/geo). */
  readonly topology: Topology
  readonly geo: GeoRegistry
  /** The county whose municipalities are shown. */
  readonly county: string
  /** Value per municipality; null or absent where nothing was measured. */
  readonly values: ReadonlyMap<string, number | null>
  readonly estimated?: ReadonlySet<string>
  readonly width: number
  readonly height: number
}

/** Lays out a choropleth map of a county's municipalities, the counties around them as context. */
export function municipalityMap(input: MunicipalityMapInput): PlaceMap {
  const { topology, geo, county, values, estimated = new Set(), width, height } = input
  const outlines = new Map(outlinesOf(topology, 'municipalities').map((outline) => [outline.id, outline]))
  const around = outlinesOf(topology, 'counties').flatMap((outline) => {
    const place = geo.counties.find(({ code }) => code === outline.id && code !== county)
    return place === undefined ? [] : [{ place, outline }]
  })
  const own = geo.municipalities
    .filter((municipality) => municipality.county === county)
    .flatMap(({ code, name }) => {
      const outline = outlines.get(code)
      return outline === undefined ? [] : [{ place: { code, name, short: name, letter: '' }, outline }]
    })
  return placeMap({
    ...{ level: 'municipality', estimated, width, height },
    places: [...around, ...own],
    shown: own.map(({ outline }) => outline),
    values: new Map(own.map(({ place }) => [place.code, values.get(place.code) ?? null])),
  })
}
