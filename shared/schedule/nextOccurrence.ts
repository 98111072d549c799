import { Temporal } from 'temporal-polyfill'
import { readWallTime, resolveWallTime, wallTimeText } from './dueAt.ts'
import { nextOnTheWall } from './nextOnTheWall.ts'
import { type Recurrence, readRecurrence } from './recurrence.ts'
import type { RedDays } from './redDays.ts'

/** One time of a recurring publication: what the clock on the wall shows, and the instant that is. */
export interface Occurrence {
  readonly wallTime: string
  readonly dueAt: Temporal.Instant
}

/** What the clock does to a wall time: spring has no such time and it comes later, autumn has it twice and the first counts. */
export type ClockChange = 'gap' | 'overlap'

/** An occurrence as it is shown before it comes. */
export interface ShownOccurrence extends Occurrence {
  /** What the clock will show: later than the wall time where spring skips it. */
  readonly shows: string
  /** The free day that it was moved from, "2026-12-25". */
  readonly movedFrom: string | null
  readonly clock: ClockChange | null
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
 * @throws RundbrevError as `readRecurrence`, and `zone-unknown`
 */
export function nextOccurrence(
  recurrence: string,
  afterWall: string,
  zone: string,
  isRed: RedDays,
): Occurrence | null {
  const after = resolveWallTime(readWallTime(afterWall), zone)
  const found = firstAfter(readRecurrence(recurrence), { wall: readWallTime(afterWall), after }, zone, isRed)
  return found && { wallTime: found.wallTime, dueAt: found.dueAt }
}

/**
 * The first occurrences from a wall time on; one at that very time counts.
 *
 * @param count at most so many
 * @throws RundbrevError as `readRecurrence`, and `zone-unknown`
 */
export function occurrencesFrom(
  recurrence: string,
  fromWall: string,
  zone: string,
  isRed: RedDays,
  count: number,
): ShownOccurrence[] {
  const read = readRecurrence(recurrence)
  const from = readWallTime(fromWall)
  let start: Start = {
    wall: from.subtract({ seconds: 1 }),
    after: resolveWallTime(from, zone).subtract({ nanoseconds: 1 }),
  }
  const found: ShownOccurrence[] = []
  while (found.length < count) {
    const next = firstAfter(read, start, zone, isRed)
    if (next === null) break
    found.push(next)
    start = { wall: readWallTime(next.wallTime), after: next.dueAt }
  }
  return found
}

/** `wall` is where to look from, `after` what the answer must be later than. */
interface Start {
  readonly wall: Temporal.PlainDateTime
  readonly after: Temporal.Instant
}

/**
 * The order on the wall is the order in time, but for the hour (on Lord Howe half an hour) after a gap: 02:15, which the clock skips,
 * comes at 02:45, and 02:35 before it. So the search begins a gap earlier, and a time within a gap is only taken when nothing on the
 * wall can come before it.
 */
function firstAfter(
  recurrence: Recurrence,
  { wall, after }: Start,
  zone: string,
  isRed: RedDays,
): ShownOccurrence | null {
  let cursor = wall.subtract({ nanoseconds: gapBefore(after, zone) })
  let best: ShownOccurrence | null = null
  for (;;) {
    const next = nextOnTheWall(recurrence, cursor, isRed)
    if (next === null) return best
    cursor = next.at
    if (best !== null && wallTimeText(next.at) >= best.shows) return best
    const dueAt = resolveWallTime(next.at, zone)
    if (Temporal.Instant.compare(dueAt, after) <= 0) continue
    if (best !== null && Temporal.Instant.compare(dueAt, best.dueAt) >= 0) continue
    best = { ...shown(next.at, dueAt, zone), movedFrom: next.movedFrom?.toString() ?? null }
    if (best.clock !== 'gap') return best
  }
}

function shown(
  at: Temporal.PlainDateTime,
  dueAt: Temporal.Instant,
  zone: string,
): Omit<ShownOccurrence, 'movedFrom'> {
  const shows = dueAt.toZonedDateTimeISO(zone).toPlainDateTime()
  const second = at.toZonedDateTime(zone, { disambiguation: 'later' }).toInstant()
  const clock = !shows.equals(at) ? 'gap' : second.equals(dueAt) ? null : 'overlap'
  return { wallTime: wallTimeText(at), dueAt, shows: wallTimeText(shows), clock }
}

/** By how many nanoseconds the clock was put forward within the day before an instant; 0 where it was not. */
function gapBefore(instant: Temporal.Instant, zone: string): number {
  const offset = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).offsetNanoseconds
  return Math.max(0, offset(instant) - offset(instant.subtract({ hours: 24 })))
}
