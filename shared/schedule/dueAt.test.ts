import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dueAt, wallTimeOf } from './dueAt.ts'

const zone = 'Europe/Stockholm'
const utc = (wallTime: string) => dueAt(wallTime, zone).toString()

it('gives winter and summer their own hours', () => {
  expect(utc('2026-12-18T09:00')).toBe('2026-12-18T08:00:00Z')
  expect(utc('2026-06-18T09:00')).toBe('2026-06-18T07:00:00Z')
  expect(utc('2026-06-18T09:00:30.250')).toBe('2026-06-18T07:00:30.25Z')
})

it('moves a time that spring skips forward: 02:30 becomes 03:30', () => {
  expect(utc('2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z')
  expect(wallTimeOf(dueAt('2026-03-29T02:30', zone), zone)).toBe('2026-03-29T03:30')
  expect(utc('2026-03-29T01:59')).toBe('2026-03-29T00:59:00Z')
  expect(utc('2026-03-29T03:00')).toBe('2026-03-29T01:00:00Z')
})

it('means the first of the two when autumn shows a time twice', () => {
  expect(utc('2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z')
  expect(utc('2026-10-25T03:00')).toBe('2026-10-25T02:00:00Z')
})

describe('refuses', () => {
  it.each(['Europe/Göteborg', '', '+02:00', 'Stockholm time'])('the zone %j', (unknown) => {
    expect(() => dueAt('2026-12-18T09:00', unknown)).toThrow(
      expect.objectContaining({ code: 'zone-unknown', values: { zone: unknown } }),
    )
  })

  it.each(['2026-02-30T09:00', '2026-12-18T25:00', 'tomorrow'])('the time %j', (impossible) => {
    expect(() => dueAt(impossible, zone)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})

const minuteOfTheCentury = fc
  .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2099, 11, 31) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms - (ms % 60_000)))

it('finds every instant again by its wall time, but for the second pass of an autumn hour', () => {
  fc.assert(
    fc.property(minuteOfTheCentury, (instant) => {
      const again = dueAt(wallTimeOf(instant, zone), zone)
      const hoursBefore = again.until(instant).total('hours')
      expect([0, 1]).toContain(hoursBefore)
    }),
  )
})

it('never comes earlier on the clock than the officer said', () => {
  const wallMinute = minuteOfTheCentury.map((instant) =>
    instant.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'minute' }),
  )
  fc.assert(
    fc.property(wallMinute, (meant) => {
      const shown = wallTimeOf(dueAt(meant, zone), zone)
      expect(shown >= meant).toBe(true)
    }),
  )
})
