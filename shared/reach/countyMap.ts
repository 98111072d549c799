import { geoPath } from 'd3-geo'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../contract/scalars.ts'
import type { County } from '../geo/registry.ts'
import { fitSweden, outlinesOf, projectedRings } from '../geo/swedenMap.ts'
import { classBreaks, classOf, type ReachClass } from './classBreaks.ts'
import { type LabelPlace, labelHeight, labelPlace } from './labelPlace.ts'

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

/** Lays out a choropleth map of Sweden's counties. */
export function countyMap(input: CountyMapInput): CountyMap {
  const { width, height, values } = input
  const features = outlinesOf(input.topology, 'counties')
  const focus = new Set<string | number | undefined>(input.focus)
  const shown = features.filter((shape) => focus.size === 0 || focus.has(shape.id))
  const projection = fitSweden(shown, width, height)
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

/** How a value is filled. */
export function fillOf(value: number | null, classes: readonly ReachClass[]): CountyFill {
  if (value === null) return { kind: 'unavailable' }
  return value === 0 ? { kind: 'zero' } : { kind: 'class', index: classOf(value, classes) }
}
