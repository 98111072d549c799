import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { wallTimeOf } from '../../../../shared/schedule/dueAt.ts'
import { laterTarget, movedTime } from './movedTime.ts'

const at = (day: string, minutes: number) => ({ day, minutes })

it('keeps the time of day of what is moved by whole days, also in another zone than it is shown in', () => {
  // Nine in the evening in New York is shown on the next day in Stockholm.
  expect(movedTime('2026-12-10T21:00', at('2026-12-11', 180), at('2026-12-14', 180))).toBe('2026-12-13T21:00')
  expect(movedTime('2026-12-10T09:00', at('2026-12-10', 540), at('2027-01-04', 540))).toBe('2027-01-04T09:00')
})

it('puts what is shown in its own zone exactly where it is dropped', () => {
  const day = fc
    .integer({ min: 0, max: 2_000 })
    .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
  const target = fc.record({ day, minutes: fc.integer({ min: 0, max: 1439 }) })
  fc.assert(
    fc.property(target, target, (from, to) => {
      const wall = ({ day: date, minutes }: typeof from) =>
        wallTimeOf(Temporal.Instant.from(`${date}T00:00:00Z`).add({ minutes }), 'UTC')
      expect(movedTime(wall(from), from, to)).toBe(wall(to))
    }),
    { numRuns: 50 },
  )
})

it('goes over midnight both ways', () => {
  expect(laterTarget(at('2026-12-31', 1430), 15)).toEqual(at('2027-01-01', 5))
  expect(laterTarget(at('2027-01-01', 0), -15)).toEqual(at('2026-12-31', 1425))
})
