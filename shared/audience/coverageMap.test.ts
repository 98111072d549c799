import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readGeoRegistry, readMunicipalityMap } from '../../electron/workspace/geo.ts'
import { coverageMap } from './coverageMap.ts'

const root = resolve(import.meta.dirname, '../..')
const [geo, topology] = [readGeoRegistry(root), readMunicipalityMap(root)]
const drawn = { geo, topology, width: 340, height: 430 } as const

it('shows the members, each with its class, 0 or more, and around them the others as context', () => {
  const map = coverageMap({
    ...{ ...drawn, level: 'municipality', members: ['2481', '2418'] },
    values: new Map([
      ['2481', 3],
      ['2418', 0],
      ['2417', 7],
    ]),
  })
  const shape = (code: string) => map.shapes.find((one) => one.code === code)
  expect(shape('2481')).toMatchObject({ name: 'Lycksele', value: 3, isMember: true, fill: { kind: 'class' } })
  expect(shape('2418')).toMatchObject({ value: 0, isMember: true, fill: { kind: 'zero' } })
  expect(shape('2417')).toMatchObject({ isMember: false, fill: { kind: 'class' } })
  expect(shape('2404')).toMatchObject({ isMember: false, fill: { kind: 'context' } })
  expect(shape('0180')).toBeUndefined()
  expect(map.hasZero).toBe(true)
  expect(map.shapes.findIndex(({ fill }) => fill.kind !== 'context')).toBeGreaterThan(0)
  expect(map.edge).not.toBe('')
})

it('shows all of the country where nobody is a member, and draws nothing outside of the picture', () => {
  const map = coverageMap({ ...drawn, level: 'municipality', members: [], values: new Map() })
  expect(map.shapes).toHaveLength(290)
  for (const { x, y } of map.shapes) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(340)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(430)
  }
  expect(map.edge).toBe('')
})

it('shows counties by their own sums', () => {
  const map = coverageMap({ ...drawn, level: 'county', members: ['2481'], values: new Map([['24', 12]]) })
  expect(map.shapes.find(({ code }) => code === '24')).toMatchObject({
    ...{ name: 'Västerbotten', value: 12, isMember: true },
  })
})
