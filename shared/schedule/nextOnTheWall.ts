import { Temporal } from 'temporal-polyfill'
import { freeDaysOf, type Recurrence } from './recurrence.ts'
import type { FreeDays } from './recurrenceRule.ts'
import { isWorkingDay, type RedDays } from './redDays.ts'
import { ruleDay } from './ruleDay.ts'

/** A wall time, without a zone. */
export interface OnTheWall {
  readonly at: Temporal.PlainDateTime
  /** The free day that it was moved from; null where it stands on a day that the recurrence names. */
  readonly movedFrom: Temporal.PlainDate | null
}

/** A recurrence all of whose days are skipped for so long has none. */
const mostYears = 44
/** No calendar has a longer row of free days. */
const mostFreeDays = 366

/**
 * The first wall time of a recurrence after another. Moving free days can make two of its days one, and, where only some of the days
 * between are moved, bring a later one before an earlier one: so all days that could come to stand first are looked at, and of
 * several at the same time one counts.
 *
 * @returns null where there is none
 */
export function nextOnTheWall(
  recurrence: Recurrence,
  after: Temporal.PlainDateTime,
  isRed: RedDays,
): OnTheWall | null {
  const freeDays = freeDaysOf(recurrence)
  if (freeDays === null) {
    const at = nextMeant(recurrence, after, isRed)
    return at === null ? null : { at, movedFrom: null }
  }
  const afterDay = after.toPlainDate()
  let best: OnTheWall | null = null
  let cursor = endOf(firstThatReaches(afterDay, freeDays, isRed).subtract({ days: 1 }))
  for (;;) {
    const meant = nextMeant(recurrence, cursor, isRed)
    if (meant === null || meant.year > after.year + mostYears) return best
    const day = meant.toPlainDate()
    if (best !== null && isBefore(best.at.toPlainDate(), earliestFrom(day, freeDays, isRed))) return best
    cursor = endOf(day)
    const stands = dayInstead(day, freeDays, isRed)
    if (stands === null || isBefore(stands, afterDay)) continue
    const time = stands.equals(afterDay) ? laterOn(recurrence, day, after, isRed) : meant.toPlainTime()
    if (time === null) continue
    best = earlier(best, {
      at: stands.toPlainDateTime(time),
      movedFrom: stands.equals(day) ? null : day,
    })
  }
}

/** What the recurrence names, before free days are moved. */
function nextMeant(
  recurrence: Recurrence,
  after: Temporal.PlainDateTime,
  isRed: RedDays,
): Temporal.PlainDateTime | null {
  if (recurrence.kind === 'cron') {
    const next = recurrence.cron.nextRun(asUtc(after))
    return next === null ? null : fromUtc(next)
  }
  const time = Temporal.PlainTime.from(recurrence.rule.time)
  const today = after.toPlainDate()
  const first = Temporal.PlainTime.compare(time, after.toPlainTime()) > 0 ? today : today.add({ days: 1 })
  return ruleDay(recurrence.rule, first, isRed)?.toPlainDateTime(time) ?? null
}

/** Its first time on a day that is later than the time of day of another; null where there is none. */
function laterOn(
  recurrence: Recurrence,
  day: Temporal.PlainDate,
  after: Temporal.PlainDateTime,
  isRed: RedDays,
): Temporal.PlainTime | null {
  const next = nextMeant(recurrence, day.toPlainDateTime(after.toPlainTime()), isRed)
  return next?.toPlainDate().equals(day) ? next.toPlainTime() : null
}

/** Where a day comes to stand; null: it is left out. */
function dayInstead(
  day: Temporal.PlainDate,
  { when, instead }: FreeDays,
  isRed: RedDays,
): Temporal.PlainDate | null {
  const isFree = when === 'red' ? isRed(day.toString()) : !isWorkingDay(day.toString(), isRed)
  if (!isFree) return day
  if (instead === 'skip') return null
  return workingDay(day, instead === 'next' ? 1 : -1, isRed)
}

/** The first day that can come to stand on a day or after it. */
function firstThatReaches(
  day: Temporal.PlainDate,
  { instead }: FreeDays,
  isRed: RedDays,
): Temporal.PlainDate {
  if (instead !== 'next') return day
  return workingDay(day.subtract({ days: 1 }), -1, isRed)?.add({ days: 1 }) ?? day
}

/** No later day comes to stand before this. */
function earliestFrom(day: Temporal.PlainDate, { instead }: FreeDays, isRed: RedDays): Temporal.PlainDate {
  return instead === 'previous' ? (workingDay(day, -1, isRed) ?? day) : day
}

/** The nearest working day, from the day itself on. */
function workingDay(day: Temporal.PlainDate, step: 1 | -1, isRed: RedDays): Temporal.PlainDate | null {
  let date = day
  for (let count = 0; count < mostFreeDays; count++) {
    if (isWorkingDay(date.toString(), isRed)) return date
    date = date.add({ days: step })
  }
  return null
}

function earlier(one: OnTheWall | null, other: OnTheWall): OnTheWall {
  if (one === null) return other
  const order = Temporal.PlainDateTime.compare(one.at, other.at)
  if (order === 0) return one.movedFrom === null ? one : { ...one, ...(other.movedFrom === null && other) }
  return order < 0 ? one : other
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

function endOf(day: Temporal.PlainDate): Temporal.PlainDateTime {
  return day.toPlainDateTime('23:59:59')
}

/** croner counts in Dates; a wall time written as if in UTC passes through it without any zone's rules. */
function asUtc(wallTime: Temporal.PlainDateTime): Date {
  return new Date(wallTime.toZonedDateTime('UTC').epochMilliseconds)
}

function fromUtc(date: Date): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('UTC').toPlainDateTime()
}
