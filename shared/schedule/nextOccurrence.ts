import { Cron } from 'croner'
import { Temporal } from 'temporal-polyfill'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { readWallTime, resolveWallTime, wallTimeText } from './dueAt.ts'

/** One time of a recurring publication: what the clock on the wall shows, and the instant that is. */
export interface Occurrence {
  readonly wallTime: string
  readonly dueAt: Temporal.Instant
}

/**
 * The first occurrence of a cron expression after a wall time. The cron is read over wall times without a zone, and only
 * its answer is resolved (`dueAt`), so that a daily 02:30 comes every day, also when the clock changes. Where two wall times
 * are the same instant (an hourly one in spring: 02:30 and 03:30) only the first counts.
 *
 * @param cron five fields: minute, hour, day of month, month, weekday
 * @param afterWall "2026-12-18T09:00"; an occurrence at this very time does not count
 * @param zone IANA name
 * @returns null where there is none (30 February)
 * @throws RundbrevError `cron-invalid`, `zone-unknown`
 */
export function nextOccurrence(cron: string, afterWall: string, zone: string): Occurrence | null {
  const job = readCron(cron)
  let wallTime = readWallTime(afterWall)
  const after = resolveWallTime(wallTime, zone)
  for (;;) {
    const next = job.nextRun(asUtc(wallTime))
    if (next === null) return null
    wallTime = fromUtc(next)
    const instant = resolveWallTime(wallTime, zone)
    if (Temporal.Instant.compare(instant, after) > 0)
      return { wallTime: wallTimeText(wallTime), dueAt: instant }
  }
}

function readCron(cron: string): Cron {
  try {
    // croner also takes a date for a cron; that would be a recurrence that never comes back.
    if (cron.trim().split(/\s+/).length !== 5) throw new Error('not five fields')
    return new Cron(cron, { paused: true, timezone: 'UTC', mode: '5-part' })
  } catch (error) {
    throw new RundbrevError('cron-invalid', { field: 'cron' }, { cron }, { cause: error })
  }
}

/** croner counts in Dates; a wall time written as if in UTC passes through it without any zone's rules. */
function asUtc(wallTime: Temporal.PlainDateTime): Date {
  return new Date(wallTime.toZonedDateTime('UTC').epochMilliseconds)
}

function fromUtc(date: Date): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('UTC').toPlainDateTime()
}
