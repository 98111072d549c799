import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { countdown, untilNextMinute } from './countdown.ts'

const zone = 'Europe/Stockholm'
const left = (now: string, due: string) =>
  countdown(Temporal.Instant.from(due), Temporal.Instant.from(now), zone)

it('counts minutes in the last hour, begun ones too, until it is time', () => {
  expect(left('2026-12-01T07:37:10Z', '2026-12-01T08:00:00Z')).toEqual({ kind: 'minutes', minutes: 23 })
  expect(left('2026-12-01T07:59:59Z', '2026-12-01T08:00:00Z')).toEqual({ kind: 'minutes', minutes: 1 })
  expect(left('2026-12-01T08:00:00Z', '2026-12-01T08:00:00Z')).toEqual({ kind: 'now' })
  expect(left('2026-12-01T09:00:00Z', '2026-12-01T08:00:00Z')).toEqual({ kind: 'now' })
})

it('counts hours in the last day, over midnight too', () => {
  expect(left('2026-12-01T20:00:00Z', '2026-12-02T08:30:00Z')).toEqual({
    ...{ kind: 'hours', hours: 12, minutes: 30 },
  })
  expect(left('2026-12-01T07:00:00Z', '2026-12-01T08:00:00Z')).toEqual({
    kind: 'hours',
    hours: 1,
    minutes: 0,
  })
})

it('counts days by the calendar of the zone, through a change of the clock', () => {
  // 22:30 in UTC is the day after in Stockholm.
  expect(left('2026-12-01T07:00:00Z', '2026-12-03T22:30:00Z')).toEqual({ kind: 'days', days: 2 })
  expect(left('2026-12-01T07:00:00Z', '2026-12-03T23:30:00Z')).toEqual({ kind: 'days', days: 3 })
  expect(left('2026-03-27T08:00:00Z', '2026-03-30T07:00:00Z')).toEqual({ kind: 'days', days: 3 })
})

it('is true until the next minute begins', () => {
  expect(untilNextMinute(Temporal.Instant.from('2026-12-01T08:00:00Z'))).toBe(60_000)
  expect(untilNextMinute(Temporal.Instant.from('2026-12-01T08:00:59.250Z'))).toBe(750)
})
