import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { inCounty, inMunicipality, KnownPopulations, populationsFor } from './populations.ts'

const { counties, municipalities, populations } = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const total = (counts: readonly (number | undefined)[]) =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** The whole country's, as SCB has published it for 31 December; the last is the sum of the third quarter's. */
const countrys = {
  '2019-12-31': 10_327_589,
  '2020-12-31': 10_379_295,
  '2021-12-31': 10_452_326,
  '2022-12-31': 10_521_556,
  '2023-12-31': 10_551_707,
  '2024-12-31': 10_587_710,
  '2025-09-30': 10_609_461,
}

it('knows how many live in each of the 290 municipalities, of several days', () => {
  const codes = municipalities.map(({ code }) => code).sort()
  for (const list of populations) expect(Object.keys(list.municipalities).sort()).toEqual(codes)
  const [first] = populations
  expect(first && inMunicipality(first, '2480')).toEqual({ count: 128_901, of: '2019-12-31', source: 'SCB' })
  expect(first && inMunicipality(first, '9999')).toBeUndefined()
})

it('adds up to the 21 counties, and to the country as SCB has published it', () => {
  const added = populations.map((list) => {
    const ofCounties = counties.map(({ code }) => inCounty(list, code)?.count)
    const ofMunicipalities = municipalities.map(({ code }) => inMunicipality(list, code)?.count)
    expect(ofCounties.every((count) => (count ?? 0) > 50_000)).toBe(true)
    expect(total(ofCounties)).toBe(total(ofMunicipalities))
    return [list.day, total(ofCounties)] as const
  })
  expect(Object.fromEntries(added)).toEqual(countrys)
  const norrbotten = counties.find(({ letter }) => letter === 'BD')
  // Regionfakta's for the county: 250,093 and 249,614.
  expect(populations.slice(0, 2).map((list) => norrbotten && inCounty(list, norrbotten.code)?.count)).toEqual(
    [250_093, 249_614],
  )
})

it('takes the last day that is not after the period, the earliest where all are later', () => {
  const dayFor = (to: string | null) => populationsFor(populations, to)?.day
  expect(dayFor('2020-12-31')).toBe('2020-12-31')
  expect(dayFor('2020-12-30')).toBe('2019-12-31')
  expect(dayFor('2025-06-30')).toBe('2024-12-31')
  expect(dayFor('2018-12-31')).toBe('2019-12-31')
  expect(dayFor(null)).toBe('2025-09-30')
  expect(populationsFor([], '2020-12-31')).toBeUndefined()
})

it('refuses days out of their order', () => {
  expect(KnownPopulations.safeParse(populations).success).toBe(true)
  expect(KnownPopulations.safeParse(populations.toReversed()).success).toBe(false)
})
