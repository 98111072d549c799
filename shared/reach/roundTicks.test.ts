import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundTicks } from './roundTicks.ts'

it('holds every value under its top, in equal round steps from 0', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), fc.boolean(), (largest, whole) => {
      const { top, ticks } = roundTicks(largest, 4, whole)
      expect(top).toBeGreaterThanOrEqual(largest * (1 - 1e-9))
      expect(ticks[0]).toBe(0)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(9)
      const step = ticks[1] ?? 0
      expect(Number(step.toExponential().slice(0, 1))).toBeOneOf([1, 2, 5])
      for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(step * index, 6)
    }),
  )
})

it('puts no line between two whole numbers', () => {
  expect(roundTicks(2).ticks).toEqual([0, 1, 2])
  expect(roundTicks(0).ticks).toEqual([0, 1])
  expect(roundTicks(47_812).ticks).toEqual([0, 20_000, 40_000, 60_000])
  expect(roundTicks(1.2, 4, false).ticks).toEqual([0, 0.5, 1, 1.5])
})
