import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearestPlace } from './nearestPlace.ts'

const [middle, east, southEast, farSouth] = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 9, y: 8 },
  { x: 1, y: 40 },
] as const
const places = [middle, east, southEast, farSouth]

it('leads to the nearest that lies more in the direction than across it', () => {
  expect(nearestPlace(places, middle, 'right')).toBe(east)
  expect(nearestPlace(places, middle, 'down')).toBe(farSouth)
  expect(nearestPlace(places, southEast, 'up')).toBe(east)
  expect(nearestPlace(places, middle, 'left')).toBeUndefined()
})

it('leads on and on in one direction, never round in a circle', () => {
  const points = fc.uniqueArray(
    fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) }),
    {
      minLength: 1,
      maxLength: 30,
      selector: ({ x, y }) => `${x} ${y}`,
    },
  )
  fc.assert(
    fc.property(points, fc.constantFrom('left', 'right', 'up', 'down'), (some, direction) => {
      let at = some[0]
      for (let steps = 0; at !== undefined; steps += 1) {
        expect(steps).toBeLessThanOrEqual(some.length)
        at = nearestPlace(some, at, direction)
      }
    }),
  )
})
