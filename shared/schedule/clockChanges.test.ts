import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { nextOccurrence, occurrencesFrom } from './nextOccurrence.ts'

const noRedDays = () => false
const zones = Intl.supportedValuesOf('timeZone')

/** A zone, and a day of 1970 to 2100 on which its clock changes (any day where it does not any more). */
const changeOfClock = fc
  .record({
    zone: fc.oneof(
      fc.constantFrom(...zones),
      fc.constantFrom('Europe/Stockholm', 'Australia/Lord_Howe', 'Pacific/Apia'),
    ),
    second: fc.integer({ min: 0, max: 4_133_980_800 }),
  })
  .map(({ zone, second }) => {
    const from = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(zone)
    const change = from.getTimeZoneTransition('next') ?? from
    // The last before the change: on the day that the gap begins.
    return { zone, change: change.subtract({ seconds: 1 }).toPlainDateTime().round('minute') }
  })

const minutesFromChange = fc.integer({ min: -90, max: 90 })

/** When Temporal itself says that wall times come, in order and each once. */
function resolved(walls: readonly Temporal.PlainDateTime[], zone: string): Temporal.Instant[] {
  const instants = walls.map((wall) =>
    wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant(),
  )
  return [...new Map(instants.map((instant) => [instant.epochMilliseconds, instant])).values()].sort(
    Temporal.Instant.compare,
  )
}

it('comes on every day at its time in every zone, forward out of a gap and first of two', () => {
  fc.assert(
    fc.property(changeOfClock, minutesFromChange, ({ zone, change }, minutes) => {
      const time = change.add({ minutes }).toPlainTime()
      const first = change.toPlainDate().subtract({ days: 3 })
      const walls = Array.from({ length: 7 }, (_, days) => first.add({ days }).toPlainDateTime(time))
      const expected = resolved(walls, zone)
      const rule = `every day ${time.toString({ smallestUnit: 'minute' })}`
      const found = occurrencesFrom(rule, `${first}T00:00`, zone, noRedDays, expected.length)
      expect(found.map(({ dueAt }) => dueAt.toString())).toEqual(expected.map(String))
      for (const { wallTime, dueAt, clock } of found) {
        const wall = Temporal.PlainDateTime.from(wallTime)
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
          wall.toZonedDateTime(zone, { disambiguation }),
        )
        const exists = earlier?.toPlainDateTime().equals(wall)
        expect(clock).toBe(earlier?.equals(later ?? '') ? null : exists ? 'overlap' : 'gap')
        // Forward out of a gap, and the first of two.
        expect(dueAt.equals((exists ? earlier : later)?.toInstant() ?? '')).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

it('loses nothing over a change of the clock, and goes forward only', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(changeOfClock, minutes, ({ zone, change }, ofTheHour) => {
      const start = change.subtract({ hours: 4 }).with({ minute: 0 })
      const walls = Array.from({ length: 30 }, (_, hours) =>
        ofTheHour.map((minute) => start.add({ hours: hours - 22 }).with({ minute })),
      ).flat()
      const from = start.toZonedDateTime(zone).toInstant()
      const expected = resolved(walls, zone).filter((one) => Temporal.Instant.compare(one, from) >= 0)
      const cron = `${ofTheHour.join(',')} * * * *`
      const found = occurrencesFrom(cron, start.toString(), zone, noRedDays, expected.length)
      expect(found.map(({ dueAt }) => dueAt.toString())).toEqual(expected.map(String))
    }),
    { numRuns: 60 },
  )
})

it('keeps the order of time where half an hour is skipped', () => {
  const next = (after: string) =>
    nextOccurrence('15,35 2 * * *', after, 'Australia/Lord_Howe', noRedDays)?.wallTime
  // 02:00 becomes 02:30: 02:15 comes at 02:45, and 02:35 before it.
  expect(next('2026-10-04T01:00')).toBe('2026-10-04T02:35')
  expect(next('2026-10-04T02:35')).toBe('2026-10-04T02:15')
  expect(next('2026-10-04T02:15')).toBe('2026-10-05T02:15')
})

it('counts a time that is asked for though spring makes it the same as an earlier one', () => {
  const [first] = occurrencesFrom('0 * * * *', '2026-03-29T03:00', 'Europe/Stockholm', noRedDays, 1)
  expect(first).toMatchObject({
    shows: '2026-03-29T03:00',
    dueAt: Temporal.Instant.from('2026-03-29T01:00Z'),
  })
})
