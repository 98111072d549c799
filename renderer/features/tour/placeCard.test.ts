import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCard } from './placeCard.ts'

const card = { width: 340, height: 180 }
const window = { width: 1280, height: 800 }

test('the card stands beside what it is about, on the side that has the room', () => {
  expect(placeCard({ left: 12, top: 110, width: 184, height: 260 }, card, window)).toEqual({
    left: 212,
    top: 110,
  })
  expect(placeCard({ left: 1100, top: 20, width: 150, height: 40 }, card, window)).toEqual({
    left: 910,
    top: 76,
  })
  expect(placeCard({ left: 700, top: 60, width: 560, height: 720 }, card, window)).toEqual({
    left: 344,
    top: 60,
  })
  expect(placeCard({ left: 300, top: 600, width: 900, height: 190 }, card, window)).toEqual({
    left: 860,
    top: 404,
  })
})

test('without anything to stand beside it is in the middle', () => {
  expect(placeCard(undefined, card, window)).toEqual({ left: 470, top: 310 })
})

test('it is wholly in any window that is larger than it, whatever it is about and wherever that is', () => {
  const side = (most: number) => fc.integer({ min: -200, max: most })
  const box = fc.record({
    ...{ left: side(2000), top: side(2000) },
    ...{ width: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 0, max: 2000 }) },
  })
  const size = fc.record({
    ...{ width: fc.integer({ min: 400, max: 2560 }), height: fc.integer({ min: 300, max: 1440 }) },
  })
  fc.assert(
    fc.property(box, size, (lit, around) => {
      const { left, top } = placeCard(lit, card, around)
      expect(left).toBeGreaterThanOrEqual(16)
      expect(top).toBeGreaterThanOrEqual(16)
      expect(left + card.width).toBeLessThanOrEqual(around.width - 16)
      expect(top + card.height).toBeLessThanOrEqual(around.height - 16)
    }),
  )
})
