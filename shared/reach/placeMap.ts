import { geoPath } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { fitSweden, projectedRings } from '../geo/swedenMap.ts'
import { classBreaks, classOf, type ReachClass } from './classBreaks.ts'
import { type LabelPlace, labelHeight, labelPlace } from './labelPlace.ts'

/** A county or a municipality, as a map names it. */
export interface MapPlace {
  /** SCB's code. */
  readonly code: string
  /** "Västerbottens län" */
  readonly name: string
  /** "Västerbotten" */
  readonly short: string
  /** "AC"; '' where there is nothing shorter than the name. */
  readonly letter: string
}

/**
 * How a place is filled: by its class, by how far it rose (1 and up) or fell (-1 and down), as 0, as not available, or grey because it is
 * only context.
 */
export type PlaceFill =
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'change'; readonly step: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'context' }

export interface PlaceShape {
  readonly place: MapPlace
  readonly value: number | null
  /** The value is a guess that somebody asked for: drawn with stripes over its class. */
  readonly estimated: boolean
  readonly fill: PlaceFill
  /** SVG path data. */
  readonly path: string
  /** The roomiest place in the picture for a name with a value under it, and for the place's letters alone. */
  readonly label: LabelPlace
  readonly letters: LabelPlace
  /** The middle, which arrow keys go by. */
  readonly x: number
  readonly y: number
  readonly visible: boolean
}

export type MapLevel = 'county' | 'municipality'

export interface PlaceMap {
  /** What its places are. */
  readonly level: MapLevel
  readonly width: number
  readonly height: number
  readonly shapes: readonly PlaceShape[]
  readonly classes: readonly ReachClass[]
  readonly hasZero: boolean
  readonly hasUnavailable: boolean
  readonly hasEstimates: boolean
  readonly hasContext: boolean
}

/** What the values that occur are cut into, and how one of them is filled. */
export interface MapScale {
  readonly classes: readonly ReachClass[]
  readonly fillOf: (value: number) => PlaceFill
}
export type ScaleOf = (values: readonly number[]) => MapScale

/** What is drawn: sizes in SVG units. */
export interface PlaceMapInput {
  readonly level: MapLevel
  /** Each with the outline of its place; in this order they are drawn and gone through. */
  readonly places: readonly { readonly place: MapPlace; readonly outline: Feature<Geometry> }[]
  /** The picture is filled by these. */
  readonly shown: Feature<Geometry>[]
  /** Value per code; null where nothing was measured. A place that is absent was not asked about: it is context. */
  readonly values: ReadonlyMap<string, number | null>
  /** Codes whose value is an estimate. */
  readonly estimated: ReadonlySet<string>
  readonly width: number
  readonly height: number
}

const noRoom = { x: 0, y: 0, width: 0 }

/** From little to much. */
const amounts: ScaleOf = (values) => {
  const classes = classBreaks(values)
  return { classes, fillOf: (value) => fillOf(value, classes) }
}

/** Lays out a choropleth map of places. */
export function placeMap(input: PlaceMapInput, scaleOf: ScaleOf = amounts): PlaceMap {
  const { width, height, values, places } = input
  const projection = fitSweden(input.shown, width, height)
  const path = geoPath(projection).digits(1)
  const measured = places.map(({ place }) => values.get(place.code) ?? null)
  const scale = scaleOf(measured.filter((value) => value !== null))
  const shapes = places.map(({ place, outline }): PlaceShape => {
    const drawn = path(outline) ?? ''
    const value = values.get(place.code) ?? null
    const isAsked = values.has(place.code)
    // To look for room takes longer than all the rest, and context has no labels.
    const rings = isAsked && drawn !== '' ? projectedRings(outline, projection) : []
    const label = rings.length === 0 ? noRoom : labelPlace(rings, labelHeight.whole)
    const [middleX = 0, middleY = 0] = path.centroid(outline)
    return {
      ...{ place, value, path: drawn, visible: drawn !== '', label },
      estimated: value !== null && input.estimated.has(place.code),
      fill: isAsked ? filled(value, scale) : { kind: 'context' },
      letters: rings.length === 0 ? noRoom : labelPlace(rings, labelHeight.letters),
      x: label.width > 0 ? label.x : middleX,
      y: label.width > 0 ? label.y : middleY,
    }
  })
  const seen = shapes.filter(({ visible }) => visible)
  const has = (kind: PlaceFill['kind']) => seen.some(({ fill }) => fill.kind === kind)
  return {
    ...{ level: input.level, width, height, shapes, classes: scale.classes },
    hasZero: has('zero'),
    hasUnavailable: has('unavailable'),
    hasEstimates: seen.some(({ estimated }) => estimated),
    hasContext: has('context'),
  }
}

function filled(value: number | null, scale: MapScale): PlaceFill {
  return value === null ? { kind: 'unavailable' } : scale.fillOf(value)
}

/** How a value is filled. */
export function fillOf(value: number | null, classes: readonly ReachClass[]): PlaceFill {
  if (value === null) return { kind: 'unavailable' }
  return value === 0 ? { kind: 'zero' } : { kind: 'class', index: classOf(value, classes) }
}

/** How many of the places seen are in each class. */
export function placesPerClass({ shapes, classes }: Pick<PlaceMap, 'shapes' | 'classes'>): number[] {
  return classes.map(
    (_, index) =>
      shapes.filter(({ visible, fill }) => visible && fill.kind === 'class' && fill.index === index).length,
  )
}
