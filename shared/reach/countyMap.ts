import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../contract/scalars.ts'
import type { County } from '../geo/registry.ts'
import { outlinesOf } from '../geo/swedenMap.ts'
import { type PlaceMap, type PlaceMapInput, placeMap, type ScaleOf } from './placeMap.ts'

/** What is drawn: sizes in SVG units. */
export interface CountyMapInput {
  /** With an object `counties` whose ids are county codes (resources/geo). */
  readonly topology: Topology
  readonly counties: readonly County[]
  /** Value per county; null where nothing was measured. A county that is absent was not asked about. */
  readonly values: ReadonlyMap<string, number | null>
  /** Counties whose value is an estimate. */
  readonly estimated?: ReadonlySet<string>
  /** The map shows these; around them the rest of the country as context. None: the whole country. */
  readonly focus: readonly CountyCode[]
  readonly width: number
  readonly height: number
}

/** Lays out a choropleth map of Sweden's counties. */
export function countyMap(input: CountyMapInput, scaleOf?: ScaleOf): PlaceMap {
  const { topology, counties, values, estimated = new Set(), width, height } = input
  const outlines = outlinesOf(topology, 'counties')
  const focus = new Set<string | number | undefined>(input.focus)
  const drawn: PlaceMapInput = {
    ...{ level: 'county', values, estimated, width, height },
    places: counties.flatMap((place) => {
      const outline = outlines.find(({ id }) => id === place.code)
      return outline === undefined ? [] : [{ place, outline }]
    }),
    shown: outlines.filter(({ id }) => focus.size === 0 || focus.has(id)),
  }
  return placeMap(drawn, scaleOf)
}
