import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Allowance, allowanceAfter, takeTurn, waitForTurn } from './rateLimit.ts'

/** When each message may go, for messages asked for at these times. */
function departures(perMinute: number, asked: readonly number[]): number[] {
  let allowance: Allowance | null = null
  return asked.map((at) => {
    const turn = takeTurn(allowance, perMinute, at)
    allowance = turn.allowance
    return at + turn.waitMs
  })
}

it('sends evenly from the first message on', () => {
  expect(departures(60, [0, 0, 0, 0])).toEqual([0, 1000, 2000, 3000])
  expect(departures(600, Array(12).fill(0)).slice(9)).toEqual([0, 100, 200])
})

it('counts what went in the minute before the program was started', () => {
  expect(takeTurn(allowanceAfter(0, 30, 0), 30, 0).waitMs).toBe(0)
  expect(takeTurn(allowanceAfter(30, 30, 0), 30, 0).waitMs).toBe(2000)
  expect(takeTurn(allowanceAfter(45, 30, 0), 30, 0).waitMs).toBe(32_000)
})

it('tells how long a turn would take without taking it', () => {
  const { allowance } = takeTurn(null, 60, 0)
  expect([waitForTurn(null, 60, 0), waitForTurn(allowance, 60, 0), waitForTurn(allowance, 60, 400)]).toEqual([
    0, 1000, 600,
  ])
})

it('forgets the past: a long rest does not save up', () => {
  expect(departures(60, [0, 600_000, 600_000])).toEqual([0, 600_000, 601_000])
})

it('keeps every minute within the limit, give or take one second, whenever messages are asked for', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), gaps, (perMinute, waits) => {
      let clock = 0
      const asked = waits.map((wait) => (clock += wait))
      const left = departures(perMinute, asked)
      const most = perMinute + Math.max(1, perMinute / 60)
      for (const start of left) {
        const within = left.filter((at) => at >= start && at < start + 60_000 - 0.001)
        expect(within.length).toBeLessThanOrEqual(Math.ceil(most))
      }
    }),
  )
})
