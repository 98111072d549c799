import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { inCounty, inMunicipality } from './populations.ts'

const { counties, municipalities, populations } = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const total = (counts: readonly (number | undefined)[]) =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)

it('knows how many live in each of the 290 municipalities, and of when', () => {
  expect(Object.keys(populations.municipalities).sort()).toEqual(
    municipalities.map(({ code }) => code).sort(),
  )
  expect(inMunicipality(populations, '2480')).toEqual({ count: 135_250, of: '2025-09-30', source: 'SCB' })
  expect(inMunicipality(populations, '9999')).toBeUndefined()
})

it('adds up to the 21 counties, and to the country', () => {
  const ofCounties = counties.map(({ code }) => inCounty(populations, code)?.count)
  const ofMunicipalities = municipalities.map(({ code }) => inMunicipality(populations, code)?.count)
  expect(ofCounties.every((count) => (count ?? 0) > 50_000)).toBe(true)
  expect(total(ofCounties)).toBe(total(ofMunicipalities))
  expect(total(ofCounties)).toBe(10_609_461)
  const vasterbotten = counties.find(({ letter }) => letter === 'AC')
  expect(vasterbotten && inCounty(populations, vasterbotten.code)?.count).toBe(279_572)
})
