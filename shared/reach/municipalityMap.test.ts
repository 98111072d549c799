import { readFileSync } from 'node:fs'
import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import type { CountyCode } from '../contract/scalars.ts'
import { type Direction, nearestPlace } from '../geo/nearestPlace.ts'
import { GeoRegistry } from '../geo/registry.ts'
import { createTranslator } from '../i18n/translator.ts'
import { countyMap } from './countyMap.ts'
import { legendElements, type MapStyle, mapElements } from './countyMapSvg.ts'
import { municipalitiesOf, placedContacts } from './municipalitiesOf.ts'
import { municipalityMap } from './municipalityMap.ts'
import type { PlaceMap } from './placeMap.ts'
import { reachByCounty } from './reachByCounty.ts'
import { reachByGrouping } from './reachByGrouping.ts'

const readGeo = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/geo/${name}.json`, import.meta.url), 'utf8'))
const topology = readGeo('sweden-municipalities.topo') as Topology
const counties = readGeo('sweden-counties.topo') as Topology
const geo = GeoRegistry.parse({
  counties: readGeo('counties'),
  municipalities: readGeo('municipalities'),
  populations: readGeo('populations'),
})
const t = createTranslator('sv')
const size = { width: 340, height: 430 }
const drawn = (map: PlaceMap) => map.shapes.filter(({ fill }) => fill.kind !== 'context')

describe('the map of a county', () => {
  it('shows every municipality of every county, inside the picture', () => {
    for (const { code } of geo.counties) {
      const map = municipalityMap({ ...size, topology, geo, county: code, values: new Map() })
      const own = geo.municipalities.filter(({ county }) => county === code).map((one) => one.code)
      expect(drawn(map).map(({ place }) => place.code)).toEqual(own)
      expect(drawn(map).every(({ visible, fill }) => visible && fill.kind === 'unavailable')).toBe(true)
    }
  })

  it('is gone through by arrow keys alone: every municipality can be come to from the first', () => {
    for (const county of ['23', '24', '25', '12', '01', '14']) {
      const places = drawn(municipalityMap({ ...size, topology, geo, county, values: new Map() }))
      const reached = new Set(places.slice(0, 1))
      for (const place of reached) {
        for (const direction of ['left', 'right', 'up', 'down'] satisfies Direction[]) {
          const next = nearestPlace(places, place, direction)
          if (next !== undefined) reached.add(next)
        }
      }
      const missed = places.filter((place) => !reached.has(place)).map(({ place }) => place.name)
      expect(missed, county).toEqual([])
    }
  })
})

describe('a county gone into', () => {
  const base = {
    ...{ period: { from: '2020-01-01', to: '2020-12-31' }, aimed: ['24'] as CountyCode[], populations: [] },
    ...{ leftOut: 0, ownFigures: [], span: null },
  }
  const byCounty = reachByCounty(
    {
      ...base,
      measurements: [
        { key: '24', metric: 'visits', value: 100 },
        { key: '24', metric: 'delivered', value: 3 },
      ],
    },
    geo,
    t,
  )
  const byMunicipality = reachByGrouping(
    'municipality',
    [
      { key: '2481', metric: 'delivered', value: 3 },
      { key: '2480', metric: 'visits', value: 40 },
      { key: '2584', metric: 'visits', value: 9 },
      { key: null, metric: 'visits', value: 60 },
    ],
    byCounty,
    (key) => key,
    t,
  )
  const inside = municipalitiesOf(byMunicipality, byCounty, '24' as CountyCode, geo)
  const row = (key: string) => inside.rows.find((one) => one.key === key)

  it('has a row for each of its municipalities and for nobody else', () => {
    expect(inside.rows).toHaveLength(15)
    expect(inside.rows.slice(0, 2).map(({ key }) => key)).toEqual(['2480', '2481'])
    expect(row('2584')).toBeUndefined()
  })

  it('knows that a municipality without a letter got none, and not what others have measured there', () => {
    expect(row('2482')).toMatchObject({ values: { delivered: 0 }, total: null })
  })

  it("keeps the county's own sum, and says how much of it has a municipality", () => {
    expect(inside.total.total).toBe(103)
    expect(placedContacts(inside)).toBe(43)
  })
})

describe('the picture of a map', () => {
  const values = new Map<string, number | null>([
    ...([
      ['25', 19_994],
      ['24', 28_778],
      ['23', 0],
      ['22', null],
      ['21', 4_100],
    ] as const),
  ])
  const map = countyMap({
    ...{ topology: counties, counties: geo.counties, values, width: 430, height: 590 },
    estimated: new Set(['21']),
    focus: ['25', '24', '23', '22', '21'] as CountyCode[],
  })
  const picture = (style: MapStyle) =>
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="590" viewBox="0 0 700 590">',
      '<title>Räckvidd per län</title>',
      mapElements(map, 'map', t, style),
      `<g transform="translate(460 20)">${legendElements(map, 'map', t, style).elements}</g>`,
      '</svg>\n',
    ].join('\n')

  // Renewed with `npx vitest run municipalityMap -u`; each is looked at before it is kept.
  it.each(['shades', 'patterns'] satisfies MapStyle[])(
    'in %s is the one that was looked at',
    async (style) => {
      await expect(picture(style)).toMatchFileSnapshot(`golden/map-${style}.svg`)
    },
  )
})
