import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roomIn } from './quota.ts'

it('has room for what is left, and opens again when the oldest has passed whole', () => {
  const tally = [
    [100, 3],
    [110, 4],
  ] as const
  expect(roomIn(tally, 10, 60, 120)).toEqual({ left: 3, opensAt: null })
  expect(roomIn(tally, 7, 60, 120)).toEqual({ left: 0, opensAt: 161 })
  // The first three would leave four, which is as many as there may be.
  expect(roomIn(tally, 4, 60, 120)).toEqual({ left: 0, opensAt: 171 })
  expect(roomIn(tally, 4, 60, 161)).toEqual({ left: 0, opensAt: 171 })
  expect(roomIn(tally, 4, 60, 171)).toEqual({ left: 4, opensAt: null })
})

it('never lets more than the quota go in any window, however letters come, and always opens when it says', () => {
  const steps = fc.array(fc.record({ wait: fc.nat(50), wanted: fc.nat(30) }), { maxLength: 60 })
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 90 }),
      (asked, most, window) => {
        const tally = new Map<number, number>()
        let minute = 1000
        for (const { wait, wanted } of asked) {
          minute += wait
          const { left, opensAt } = roomIn(tally, most, window, minute)
          if (opensAt !== null) {
            expect(opensAt).toBeGreaterThan(minute)
            expect(roomIn(tally, most, window, opensAt).left).toBeGreaterThan(0)
            expect(roomIn(tally, most, window, opensAt - 1).left).toBe(0)
          }
          tally.set(minute, (tally.get(minute) ?? 0) + Math.min(left, wanted))
        }
        for (const [start] of tally) {
          const within = [...tally].filter(([at]) => at >= start && at < start + window)
          expect(within.reduce((sum, [, letters]) => sum + letters, 0)).toBeLessThanOrEqual(most)
        }
      },
    ),
  )
})
