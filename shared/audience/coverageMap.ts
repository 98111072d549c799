import { geoPath } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { GeoRegistry } from '../geo/registry.ts'
import { fitSweden, outlinesOf, projectedRings } from '../geo/swedenMap.ts'
import { classBreaks, type ReachClass } from '../reach/classBreaks.ts'
import { labelHeight, labelPlace } from '../reach/labelPlace.ts'
import { fillOf, type PlaceFill } from '../reach/placeMap.ts'

export type CoverageLevel = 'municipality' | 'county'

/** What is drawn: sizes in SVG units. */
export interface CoverageMapInput {
  /** With objects `municipalities` and `counties` whose ids are SCB's codes (resources/geo). */
  readonly topology: Topology
  readonly geo: GeoRegistry
  readonly level: CoverageLevel
  /** How many contacts the places of the level have, by code; a place that is absent is only context. */
  readonly values: ReadonlyMap<string, number>
  /** Municipality codes of the members, who are outlined and whom the map shows, or their counties; none: the country. */
  readonly members: readonly string[]
  readonly width: number
  readonly height: number
}

export interface CoverageShape {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly fill: PlaceFill
  /** A member; of counties: one with members. */
  readonly isMember: boolean
  /** SVG path data. */
  readonly path: string
  /** Where a member's name stands where there is room for it, and what the arrow keys go by. */
  readonly x: number
  readonly y: number
  readonly hasRoom: boolean
}

export interface CoverageMap {
  readonly width: number
  readonly height: number
  /** What can be seen, context first. */
  readonly shapes: readonly CoverageShape[]
  readonly classes: readonly ReachClass[]
  readonly hasZero: boolean
  /** SVG path data of the edge around all members together, and of the borders between counties. */
  readonly edge: string
  readonly countyBorders: string
}

/** How much a letter of the names takes, in SVG units. */
const letterWidth = 5.6
const noRoom = { x: 0, y: 0, width: 0 }

/** Lays out a map of how many contacts there are in each place, the members of a group outlined. */
export function coverageMap(input: CoverageMapInput): CoverageMap {
  const { topology, level, geo, values, width, height } = input
  const members = new Set(input.members)
  const memberCounties = new Set(input.members.map((code) => code.slice(0, 2)))
  const counties = outlinesOf(topology, 'counties')
  const outlines = level === 'county' ? counties : outlinesOf(topology, 'municipalities')
  const isMember = (code: string) => (level === 'county' ? memberCounties : members).has(code)
  const shown = outlines.filter(({ id }) => members.size === 0 || isMember(String(id)))
  const projection = fitSweden(shown, width, height)
  const path = geoPath(projection).digits(1)
  const classes = classBreaks([...values.values()])
  const names = new Map<string, string>(
    level === 'county'
      ? geo.counties.map(({ code, short }) => [code, short])
      : geo.municipalities.map(({ code, name }) => [code, name]),
  )
  const shapeOf = (outline: Feature<Geometry>): CoverageShape[] => {
    const code = String(outline.id)
    const drawn = path(outline)
    if (drawn === null) return []
    const value = values.get(code)
    const name = names.get(code) ?? code
    // Only members are named, and to look for room takes longer than all the rest.
    const label = isMember(code)
      ? labelPlace(projectedRings(outline, projection), labelHeight.letters)
      : noRoom
    const [middleX = 0, middleY = 0] = path.centroid(outline)
    const hasRoom = label.width >= name.length * letterWidth
    return [
      {
        ...{ code, name, value: value ?? 0, path: drawn, hasRoom },
        fill: value === undefined ? { kind: 'context' } : fillOf(value, classes),
        isMember: isMember(code),
        x: hasRoom ? label.x : middleX,
        y: hasRoom ? label.y : middleY,
      },
    ]
  }
  const shapes = outlines.flatMap(shapeOf)
  return {
    ...{ width, height, classes },
    shapes: shapes.toSorted((one, other) => layerOf(one) - layerOf(other)),
    hasZero: shapes.some(({ fill }) => fill.kind === 'zero'),
    edge: path(merge(topology, polygonsOf(topology, members))) ?? '',
    countyBorders: path(mesh(topology, topology.objects.counties as GeometryCollection)) ?? '',
  }
}

function layerOf({ fill, isMember }: CoverageShape): number {
  if (fill.kind === 'context') return 0
  return isMember ? 2 : 1
}

function polygonsOf(topology: Topology, members: ReadonlySet<string>): (Polygon | MultiPolygon)[] {
  const { geometries } = topology.objects.municipalities as GeometryCollection
  return geometries.filter((geometry): geometry is Polygon | MultiPolygon => members.has(String(geometry.id)))
}
