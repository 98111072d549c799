import { geoPath } from 'd3-geo'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../contract/scalars.ts'
import type { County } from './registry.ts'
import { fitSweden, outlinesOf } from './swedenMap.ts'

/** A county as it is drawn on a map of the whole country. */
export interface CountyShape {
  readonly code: CountyCode
  readonly name: string
  /** SVG path data. */
  readonly path: string
}

/**
 * Every county's outline, fitted into a picture.
 *
 * @param topology with an object `counties` whose ids are county codes (resources/geo)
 * @param size of the picture, in SVG units
 */
export function countyShapes(
  topology: Topology,
  counties: readonly County[],
  size: { readonly width: number; readonly height: number },
): CountyShape[] {
  const outlines = outlinesOf(topology, 'counties')
  const draw = geoPath(fitSweden(outlines, size.width, size.height)).digits(1)
  return counties.flatMap(({ code, short }) => {
    const outline = outlines.find(({ id }) => id === code)
    const path = outline === undefined ? null : draw(outline)
    return path === null ? [] : [{ code, name: short, path }]
  })
}
