import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { figurePoints, nextLook, pointAt } from './figureSchedule.ts'

const published = Temporal.Instant.from('2026-12-18T08:00:00Z')
const after = (hours: number) => published.add({ hours })

/** Looks at every moment at which the computer is on and a look is due. */
function looksWhile(on: readonly Temporal.Instant[]): Temporal.Instant[] {
  const looks: Temporal.Instant[] = []
  for (const now of on) {
    const due = nextLook(published, looks.at(-1) ?? null)
    if (due !== null && Temporal.Instant.compare(due, now) <= 0) looks.push(now)
  }
  return looks
}

it('asks after an hour, a day, a week and thirty days, and then no more', () => {
  const hours = Array.from({ length: 24 * 40 }, (_, hour) => after(hour))
  const looks = looksWhile(hours)
  expect(looks.map((at) => at.since(published).total('hours'))).toEqual([1, 24, 168, 720])
  expect(looks.map((at) => pointAt(published, at))).toEqual([...figurePoints])
})

it('asks once for what was missed while the computer was off, under the time at which it asks', () => {
  const looks = looksWhile([after(0), after(24 * 8), after(24 * 8 + 1), after(24 * 29)])
  expect(looks).toEqual([after(24 * 8)])
  expect(pointAt(published, after(24 * 8))).toBe('day7')
  expect(nextLook(published, after(24 * 8))).toEqual(after(720))
})

it('counts a look by hand before the first hour as none of the four', () => {
  expect(pointAt(published, published.add({ minutes: 59 }))).toBeNull()
})

it('has settled every point that has come, each by one look, whenever the computer is on', () => {
  const moments = fc
    .array(fc.integer({ min: 0, max: 60 * 24 * 60 }), { maxLength: 80 })
    .map((minutes) =>
      minutes.toSorted((one, other) => one - other).map((at) => published.add({ minutes: at })),
    )
  fc.assert(
    fc.property(moments, (on) => {
      const looks = looksWhile(on)
      const points = looks.map((at) => pointAt(published, at))
      expect(new Set(points).size).toBe(points.length)
      expect(points).not.toContain(null)
      const last = on.at(-1)
      if (last !== undefined) expect(points.at(-1) ?? null).toBe(pointAt(published, last))
    }),
  )
})
