import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { dueAt } from './dueAt.ts'
import { nextOccurrence } from './nextOccurrence.ts'

const noRedDays = () => false

const zone = 'Europe/Stockholm'
const next = (cron: string, after: string) => {
  const occurrence = nextOccurrence(cron, after, zone, noRedDays)
  return occurrence && [occurrence.wallTime, occurrence.dueAt.toString()]
}

it('follows the calendar of the wall', () => {
  expect(next('0 9 1 * *', '2026-12-01T09:00')).toEqual(['2027-01-01T09:00', '2027-01-01T08:00:00Z'])
  expect(next('0 9 1 * *', '2026-12-01T08:59')).toEqual(['2026-12-01T09:00', '2026-12-01T08:00:00Z'])
  expect(next('30 7 * * MON', '2026-06-10T12:00')).toEqual(['2026-06-15T07:30', '2026-06-15T05:30:00Z'])
})

it('keeps a daily 02:30 in spring, an hour later on the clock', () => {
  expect(next('30 2 * * *', '2026-03-28T02:30')).toEqual(['2026-03-29T02:30', '2026-03-29T01:30:00Z'])
  expect(next('30 2 * * *', '2026-03-29T02:30')).toEqual(['2026-03-30T02:30', '2026-03-30T00:30:00Z'])
})

it('keeps a daily 02:30 in autumn, the first of the two and only that', () => {
  expect(next('30 2 * * *', '2026-10-24T02:30')).toEqual(['2026-10-25T02:30', '2026-10-25T00:30:00Z'])
  expect(next('30 2 * * *', '2026-10-25T02:30')).toEqual(['2026-10-26T02:30', '2026-10-26T01:30:00Z'])
})

it('comes once where spring makes two wall times the same instant', () => {
  expect(next('30 * * * *', '2026-03-29T02:30')).toEqual(['2026-03-29T04:30', '2026-03-29T02:30:00Z'])
})

it('says that there is none, and that a cron cannot be read', () => {
  expect(next('0 9 30 2 *', '2026-01-01T00:00')).toBeNull()
  for (const cron of ['61 * * * *', '* * * * * *']) {
    expect(() => next(cron, '2026-01-01T00:00')).toThrow(
      expect.objectContaining({ code: 'recurrence-invalid', values: { recurrence: cron } }),
    )
  }
})

const cron = fc.constantFrom('30 2 * * *', '*/15 * * * *', '0 9 1 * *', '0 */6 * * *', '5 3 * * 0')
const day = fc
  .integer({ min: 0, max: 365 * 8 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString())

it('always goes forward, in wall time and in time', () => {
  fc.assert(
    fc.property(cron, day, (expression, start) => {
      let wallTime = `${start}T00:00`
      for (let step = 0; step < 8; step++) {
        const occurrence = nextOccurrence(expression, wallTime, zone, noRedDays)
        if (occurrence === null) throw new Error('these come for ever')
        expect(occurrence.wallTime > wallTime).toBe(true)
        expect(Temporal.Instant.compare(occurrence.dueAt, dueAt(wallTime, zone))).toBe(1)
        wallTime = occurrence.wallTime
      }
    }),
  )
})

it('gives a daily time on every day of the year, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), day, (hour, start) => {
      const occurrence = nextOccurrence(`30 ${hour} * * *`, `${start}T00:00`, zone, noRedDays)
      expect(occurrence?.wallTime.slice(0, 10)).toBe(start)
    }),
  )
})
