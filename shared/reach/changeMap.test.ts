import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import type { CountyCode } from '../contract/scalars.ts'
import { GeoRegistry } from '../geo/registry.ts'
import { changeMap, changeSteps, countyChanges } from './changeMap.ts'
import { letteredPlaces } from './mapLabel.ts'
import type { ComparedRow, ReachComparison } from './reachComparison.ts'

const readGeo = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/geo/${name}.json`, import.meta.url), 'utf8'))
const topology = readGeo('sweden-counties.topo') as Topology
const geo = GeoRegistry.parse({
  counties: readGeo('counties'),
  municipalities: [],
  populations: readGeo('populations'),
})
const northern = ['25', '24', '23', '22'] as CountyCode[]
const draw = (values: readonly (number | null)[]) =>
  changeMap({
    ...{ topology, counties: geo.counties, focus: northern, width: 340, height: 430 },
    values: new Map(northern.map((county, index) => [county, values[index] ?? null])),
  })
const fillsOf = ({ shapes }: ReturnType<typeof draw>) =>
  northern.map((county) => shapes.find(({ place }) => place.code === county)?.fill)

describe('the map of changes', () => {
  it('fills a fall as far from none as a rise of the same size, and tells no change and no comparison apart', () => {
    const map = draw([300, -300, 0, null])
    const [rise, fall, same, none] = fillsOf(map)
    expect(rise).toEqual({ kind: 'change', step: map.classes.length })
    expect(fall).toEqual({ kind: 'change', step: -map.classes.length })
    expect([same, none]).toEqual([{ kind: 'zero' }, { kind: 'unavailable' }])
    expect([map.hasZero, map.hasUnavailable]).toEqual([true, true])
  })

  it('has a legend from the deepest fall to the highest rise, of what is in it and no more', () => {
    expect(changeSteps(draw([2900, -50, -2100, 1500]))).toEqual([
      { above: 2000, upTo: 3000, step: -3, count: 1 },
      { above: 0, upTo: 1000, step: -1, count: 1 },
      { above: 1000, upTo: 2000, step: 2, count: 1 },
      { above: 2000, upTo: 3000, step: 3, count: 1 },
    ])
  })

  it('puts every change in a step whose limits hold it, and counts each county once', () => {
    const values = fc.array(fc.option(fc.integer({ min: -90_000, max: 90_000 })), {
      ...{ minLength: 4, maxLength: 4 },
    })
    fc.assert(
      fc.property(values, (given) => {
        const map = draw(given)
        const steps = changeSteps(map)
        const changed = given.filter((value) => value !== null && value !== 0)
        expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(changed.length)
        for (const { value, fill } of map.shapes) {
          if (fill.kind !== 'change' || value === null) continue
          expect(Math.sign(fill.step)).toBe(Math.sign(value))
          const step = steps.find((one) => one.step === fill.step)
          expect(Math.abs(value)).toBeGreaterThan(step?.above ?? Number.POSITIVE_INFINITY)
          expect(Math.abs(value)).toBeLessThanOrEqual(step?.upTo ?? 0)
        }
      }),
      { numRuns: 25 },
    )
  })
})

it('takes a difference as it was compared, and none from what is refused', () => {
  const row = (key: string, more: Partial<ComparedRow>): ComparedRow => ({
    ...{ key, label: key, value: 15, before: 10, difference: 5, perCent: 50, refused: null },
    ...more,
  })
  const refused = { code: 'figure-people-do-not-add-up', place: {}, values: {} }
  const compared = {
    rows: [row('25', {}), row('24', { difference: null, perCent: null, refused })],
  } as unknown as ReachComparison
  expect([...countyChanges(compared, 'difference')]).toEqual([
    ['25', 5],
    ['24', null],
  ])
  expect(countyChanges(compared, 'perCent').get('25')).toBe(50)
})

it('names the counties beside the map that have room for their letters only', () => {
  const map = draw([1, 2, 3, 4])
  expect(letteredPlaces(map, () => '1').map(({ letter }) => letter)).toEqual(['Y'])
  const named = letteredPlaces(map, () => '+1 234 567 890 123').map(({ letter }) => letter)
  expect(named.length).toBeGreaterThan(1)
  expect(named).toContain('Y')
})
