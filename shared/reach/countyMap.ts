import { type GeoProjection, geoPath, geoStream, geoTransverseMercator } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { CountyCode } from '../contract/scalars.ts'
import type { County } from '../geo/registry.ts'
import { classBreaks, classOf, type ReachClass } from './classBreaks.ts'
import { type LabelPlace, labelHeight, labelPlace, type Ring } from './labelPlace.ts'

/** What is drawn: sizes in SVG units. */
export interface CountyMapInput {
  /** With an object `counties` whose ids are county codes (resources/geo). */
  readonly topology: Topology
  readonly counties: readonly County[]
  /** Value per county; null where nothing was measured. A county that is absent was not asked about. */
  readonly values: ReadonlyMap<CountyCode, number | null>
  /** The map shows these; around them the rest of the country as context. None: the whole country. */
  readonly focus: readonly CountyCode[]
  readonly width: number
  readonly height: number
}

/** How a county is filled: by its class, as 0, as not available, or grey because it is only context. */
export type CountyFill =
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'context' }

export interface CountyShape {
  readonly county: County
  readonly value: number | null
  readonly fill: CountyFill
  /** SVG path data. */
  readonly path: string
  /** The roomiest place in the picture for a name with a value under it, and for the county's letters alone. */
  readonly label: LabelPlace
  readonly letters: LabelPlace
  readonly visible: boolean
}

export interface CountyMap {
  readonly width: number
  readonly height: number
  readonly shapes: readonly CountyShape[]
  readonly classes: readonly ReachClass[]
  readonly hasZero: boolean
  readonly hasUnavailable: boolean
  readonly hasContext: boolean
}

/**
 * Lays out a choropleth map of Sweden's counties. Transverse Mercator around 15° east, as the national grid SWEREF 99 TM
 * is: the north keeps its shape, which Mercator would stretch.
 */
export function countyMap(input: CountyMapInput): CountyMap {
  const { width, height, values } = input
  const features = countyFeatures(input.topology)
  const focus = new Set<string | number | undefined>(input.focus)
  const shown = features.filter((shape) => focus.size === 0 || focus.has(shape.id))
  const projection = geoTransverseMercator()
    .rotate([-15, 0])
    .fitExtent(inset(width, height), { type: 'FeatureCollection', features: shown })
    .clipExtent([
      [0, 0],
      [width, height],
    ])
  const path = geoPath(projection).digits(1)
  const classes = classBreaks([...values.values()].filter((value) => value !== null))

  const shapes: CountyShape[] = []
  for (const county of input.counties) {
    const outline = features.find((candidate) => candidate.id === county.code)
    if (outline === undefined) continue
    const drawn = path(outline) ?? ''
    const rings = projectedRings(outline, projection)
    const value = values.get(county.code) ?? null
    shapes.push({
      county,
      value,
      fill: values.has(county.code) ? fillOf(value, classes) : { kind: 'context' },
      path: drawn,
      label: labelPlace(rings, labelHeight.whole),
      letters: labelPlace(rings, labelHeight.letters),
      visible: drawn !== '',
    })
  }
  const has = (kind: CountyFill['kind']) => shapes.some((shape) => shape.visible && shape.fill.kind === kind)
  return {
    width,
    height,
    shapes,
    classes,
    hasZero: has('zero'),
    hasUnavailable: has('unavailable'),
    hasContext: has('context'),
  }
}

function fillOf(value: number | null, classes: readonly ReachClass[]): CountyFill {
  if (value === null) return { kind: 'unavailable' }
  return value === 0 ? { kind: 'zero' } : { kind: 'class', index: classOf(value, classes) }
}

function countyFeatures(topology: Topology): Feature<Geometry>[] {
  const counties = topology.objects.counties as GeometryCollection | undefined
  return counties === undefined ? [] : feature(topology, counties).features
}

/** A margin around what is shown, so that the country around it can be seen. */
function inset(width: number, height: number): [[number, number], [number, number]] {
  const margin = Math.min(width, height) * 0.05
  return [
    [margin, margin],
    [width - margin, height - margin],
  ]
}

/** The outline as drawn: projected, and cut off at the picture's edge. */
function projectedRings(outline: Feature<Geometry>, projection: GeoProjection): Ring[] {
  const rings: [number, number][][] = []
  geoStream(
    outline,
    projection.stream({
      point: (x, y) => rings.at(-1)?.push([x, y]),
      lineStart: () => rings.push([]),
      lineEnd: () => {},
      polygonStart: () => {},
      polygonEnd: () => {},
    }),
  )
  return rings
}
