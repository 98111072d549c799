import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlacedItem } from '../placedItems.ts'
import { layInLanes, minutesOfItem } from './weekLanes.ts'

const at = (minutes: number) => ({ minutes, key: `p${minutes}` }) as PlacedItem

it('gives what is alone the whole width, and those of about the same time equal parts of it', () => {
  const laid = layInLanes([540, 545, 600].map(at)).map(({ left, width }) => [left, width])
  expect(laid).toEqual([
    [0, 0.5],
    [0.5, 0.5],
    [0, 1],
  ])
})

it('lets no two lie on each other, and none beyond the day’s width', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 30 }), (times) => {
      const laid = layInLanes(times.toSorted((a, b) => a - b).map(at))
      expect(laid).toHaveLength(times.length)
      for (const [index, one] of laid.entries()) {
        expect(one.left + one.width).toBeLessThanOrEqual(1 + 1e-9)
        for (const other of laid.slice(index + 1)) {
          const inTime = Math.abs(one.placed.minutes - other.placed.minutes) < minutesOfItem
          const inWidth =
            one.left < other.left + other.width - 1e-9 && other.left < one.left + one.width - 1e-9
          expect(inTime && inWidth).toBe(false)
        }
      }
    }),
    { numRuns: 60 },
  )
})
