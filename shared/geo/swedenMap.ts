import { type GeoProjection, geoStream, geoTransverseMercator } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Ring } from '../reach/labelPlace.ts'

/** The outlines of a topology's object, whose ids are SCB's codes; none where it has no such object. */
export function outlinesOf(topology: Topology, object: 'counties' | 'municipalities'): Feature<Geometry>[] {
  const shapes = topology.objects[object] as GeometryCollection | undefined
  return shapes === undefined ? [] : feature(topology, shapes).features
}

/**
 * Puts outlines into a picture with a margin around them, so that the country around can be seen. Transverse Mercator
 * around 15° east, as the national grid SWEREF 99 TM is: the north keeps its shape, which Mercator would stretch.
 */
export function fitSweden(shown: Feature<Geometry>[], width: number, height: number): GeoProjection {
  const margin = Math.min(width, height) * 0.05
  return geoTransverseMercator()
    .rotate([-15, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'FeatureCollection', features: shown },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
}

/** An outline as drawn: projected, and cut off at the picture's edge. */
export function projectedRings(outline: Feature<Geometry>, projection: GeoProjection): Ring[] {
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
