import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DeliveredCell, leastDelivered, publishedDeliveries } from './deliveredCells.ts'

const cell = (municipality: string | null, delivered: number, month = '2020-12'): DeliveredCell => ({
  ...{ month, county: municipality?.slice(0, 2) ?? null, municipality, delivered },
})

it('tells of a municipality what is enough, and the rest with its county', () => {
  const { cells, withheld } = publishedDeliveries([
    ...[cell('2481', 7), cell('2418', 3), cell('2421', 2), cell('2583', 4), cell(null, 1)],
  ])
  expect(cells).toEqual([
    cell('2481', 7),
    { month: '2020-12', county: '24', municipality: null, delivered: 5 },
    // What is too few for its county stands with what has none.
    { month: '2020-12', county: null, municipality: null, delivered: 5 },
  ])
  expect(withheld).toBe(0)
})

it('says how many are in no line where even a whole month has too few', () => {
  expect(publishedDeliveries([cell('2481', 2), cell('2583', 2)])).toEqual({ cells: [], withheld: 4 })
})

it('never tells of fewer than the floor, and loses none', () => {
  const anyCell = fc
    .record({
      month: fc.constantFrom('2020-11', '2020-12'),
      municipality: fc.constantFrom('2481', '2418', '2583', '2321', null),
      delivered: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ month, municipality, delivered }) => cell(municipality, delivered, month))
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 12 }), (given) => {
      const { cells, withheld } = publishedDeliveries(given)
      const sum = (some: readonly DeliveredCell[]) =>
        some.reduce((total, { delivered }) => total + delivered, 0)
      expect(cells.every(({ delivered }) => delivered >= leastDelivered)).toBe(true)
      expect(sum(cells) + withheld).toBe(sum(given))
      expect(new Set(cells.map((one) => JSON.stringify({ ...one, delivered: 0 }))).size).toBe(cells.length)
    }),
  )
})
