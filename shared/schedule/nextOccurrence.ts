import { Temporal } from 'temporal-polyfill'
import { readWallTime, resolveWallTime, wallTimeText } from './dueAt.ts'
import { type Recurrence, readRecurrence } from './recurrence.ts'
import type { RedDays } from './redDays.ts'

/** One time of a recurring publication: what the clock on the wall shows, and the instant that is. */
export interface Occurrence {
  readonly wallTime: string
  readonly dueAt: Temporal.Instant
}

/**
 * The first occurrence of a recurrence after a wall time. It is read over wall times without a zone, and only
 * its answer is resolved (`dueAt`), so that a daily 02:30 comes every day, also when the clock changes. Where two wall times
 * are the same instant (an hourly one in spring: 02:30 and 03:30) only the first counts.
 *
 * @param recurrence a text as `readRecurrence` takes it
 * @param afterWall "2026-12-18T09:00"; an occurrence at this very time does not count
 * @param zone IANA name
 * @returns null where there is none (30 February)
 * @throws RundbrevError `recurrence-invalid`, `zone-unknown`
 */
export function nextOccurrence(
  recurrence: string,
  afterWall: string,
  zone: string,
  isRed: RedDays,
): Occurrence | null {
  const read = readRecurrence(recurrence)
  let wallTime = readWallTime(afterWall)
  const after = resolveWallTime(wallTime, zone)
  for (;;) {
    const next = nextOnTheWall(read, wallTime, isRed)
    if (next === null) return null
    wallTime = next
    const instant = resolveWallTime(wallTime, zone)
    if (Temporal.Instant.compare(instant, after) > 0)
      return { wallTime: wallTimeText(wallTime), dueAt: instant }
  }
}

function nextOnTheWall(
  recurrence: Recurrence,
  after: Temporal.PlainDateTime,
  _isRed: RedDays,
): Temporal.PlainDateTime | null {
  const next = recurrence.cron.nextRun(asUtc(after))
  return next === null ? null : fromUtc(next)
}

/** croner counts in Dates; a wall time written as if in UTC passes through it without any zone's rules. */
function asUtc(wallTime: Temporal.PlainDateTime): Date {
  return new Date(wallTime.toZonedDateTime('UTC').epochMilliseconds)
}

function fromUtc(date: Date): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('UTC').toPlainDateTime()
}
