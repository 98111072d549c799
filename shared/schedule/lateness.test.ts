import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dueAt } from './dueAt.ts'
import { type Lateness, lateUntil, nextWorkingTime, requireLateness } from './lateness.ts'

const zone = 'Europe/Stockholm'
const christmas = new Set([
  '2026-12-24',
  '2026-12-25',
  '2026-12-26',
  '2026-12-27',
  '2026-12-31',
  '2027-01-01',
])
const isRed = (date: string) => christmas.has(date)

const until = (wallTime: string, window: Lateness['window'], recurrence: string | null = null) =>
  lateUntil(
    { wallTime, zone, dueAt: dueAt(wallTime, zone), recurrence, lateness: { window, moveTo: null } },
    isRed,
  )?.toString() ?? null

const clock = (time: string) => ({ kind: 'clock', until: time }) as const
const hours = (count: number) => ({ kind: 'hours', hours: count }) as const

describe('a window', () => {
  it('of hours is so long after its time, also where the clock changes in between', () => {
    expect(until('2026-12-18T09:00', hours(3))).toBe('2026-12-18T11:00:00Z')
    expect(until('2026-12-18T09:00', hours(1.5))).toBe('2026-12-18T09:30:00Z')
    expect(until('2027-03-28T01:30', hours(2))).toBe('2027-03-28T02:30:00Z')
  })

  it.each([
    ['a winter day', '2026-12-18T09:00', '12:00', '2026-12-18T11:00:00Z'],
    ['the day that spring makes short', '2027-03-28T00:30', '12:00', '2027-03-28T10:00:00Z'],
    ['the same, of a time that it skips', '2027-03-28T02:30', '12:00', '2027-03-28T10:00:00Z'],
    ['the day that autumn makes long', '2026-10-25T00:30', '12:00', '2026-10-25T11:00:00Z'],
    ['an hour that comes twice: the first', '2026-10-25T00:30', '02:30', '2026-10-25T00:30:00Z'],
  ])('until a clock time is by the wall on %s', (_, wallTime, time, end) => {
    expect(until(wallTime, clock(time))).toBe(end)
  })

  it('that would be over before its time is none', () => {
    expect(until('2026-12-18T09:00', clock('08:00'))).toBeNull()
    // 02:30 is skipped and comes at 03:30.
    expect(until('2027-03-28T02:30', clock('03:10'))).toBeNull()
  })

  it('never reaches the next time of its series', () => {
    expect(until('2026-12-18T09:00', hours(72), '0 9 * * *')).toBe('2026-12-19T07:59:59.999999999Z')
    expect(until('2026-12-18T09:00', hours(3), '0 9 * * *')).toBe('2026-12-18T11:00:00Z')
  })
})

describe('the next working day', () => {
  const from = (wallTime: string, moveTo: string | null, now: string) =>
    nextWorkingTime({ wallTime, zone }, moveTo, Temporal.Instant.from(now), isRed).wallTime

  it.each([
    ['after a weekday is the next', '2026-12-17T09:00', '09:00', '2026-12-17T15:00:00Z', '2026-12-18T09:00'],
    ['is not the day itself', '2026-12-17T09:00', '16:00', '2026-12-17T10:00:00Z', '2026-12-18T16:00'],
    ['after a Friday is Monday', '2026-12-18T17:00', '09:00', '2026-12-18T20:00:00Z', '2026-12-21T09:00'],
    [
      'found that Monday before its time',
      '2026-12-18T17:00',
      '09:00',
      '2026-12-21T07:05:00Z',
      '2026-12-21T09:00',
    ],
    ['found that Monday after it', '2026-12-18T17:00', '09:00', '2026-12-21T08:00:00Z', '2026-12-22T09:00'],
    ['after Christmas', '2026-12-23T09:00', '09:00', '2026-12-23T12:00:00Z', '2026-12-28T09:00'],
    ['has its own clock time', '2026-12-17T14:30', null, '2026-12-17T15:00:00Z', '2026-12-18T14:30'],
  ])('%s', (_, wallTime, moveTo, now, expected) => {
    expect(from(wallTime, moveTo, now)).toBe(expected)
  })
})

it('says at once what cannot be meant', () => {
  const timed = { wallTime: '2026-12-18T09:00', zone, dueAt: dueAt('2026-12-18T09:00', zone) }
  const refused = (lateness: Lateness | null, missed: string) => {
    try {
      requireLateness(lateness, missed, timed)
      return null
    } catch (error) {
      return error
    }
  }
  expect(refused(null, 'move')).toMatchObject({ code: 'missed-move-time', place: { field: 'moveTo' } })
  expect(refused({ window: clock('09:00'), moveTo: null }, 'ask')).toMatchObject({
    ...{ code: 'late-until-passed', values: { until: '09:00', at: '09:00' } },
  })
  expect(refused({ window: clock('09:01'), moveTo: '09:00' }, 'move')).toBeNull()
  expect(refused(null, 'ask')).toBeNull()
})
