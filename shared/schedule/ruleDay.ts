import { Temporal } from 'temporal-polyfill'
import type { DayOfMonth, Rule } from './recurrenceRule.ts'
import { isWorkingDay, type RedDays } from './redDays.ts'

/** A rule that names nothing within these has none: a fifth Friday in February comes every 28 years, but for 2100. */
const mostYears = 44

/**
 * The first day that a rule names on or after a day; what becomes of free days is not looked at.
 *
 * @returns null where there is none, or the rule has ended
 */
export function ruleDay(
  rule: Rule,
  onOrAfter: Temporal.PlainDate,
  isRed: RedDays,
): Temporal.PlainDate | null {
  const start = rule.from === null ? null : Temporal.PlainDate.from(rule.from)
  const first = start !== null && isBefore(onOrAfter, start) ? start : onOrAfter
  const found = search(rule, first, start, isRed)
  return found === null || (rule.until !== null && found.toString() > rule.until) ? null : found
}

function search(
  { days }: Rule,
  first: Temporal.PlainDate,
  start: Temporal.PlainDate | null,
  isRed: RedDays,
): Temporal.PlainDate | null {
  switch (days.kind) {
    case 'daily':
      return first
    case 'working-days':
      return firstOf(first, 366, (date) => isWorkingDay(date.toString(), isRed))
    case 'weekly': {
      const anchor = mondayOf(start ?? first)
      return firstOf(first, 7 * days.every, (date) => {
        if (!days.weekdays.includes(date.dayOfWeek)) return false
        const weeks = anchor.until(mondayOf(date), { largestUnit: 'day' }).days / 7
        return weeks % days.every === 0
      })
    }
    case 'monthly':
      return firstInMonths(first, days.on, isRed, (month) => {
        return (month.month - (start?.month ?? 1)) % days.every === 0
      })
    case 'yearly':
      return firstInMonths(first, days.on, isRed, (month) => month.month === days.month)
  }
}

function firstOf(
  first: Temporal.PlainDate,
  most: number,
  counts: (date: Temporal.PlainDate) => boolean,
): Temporal.PlainDate | null {
  let date = first
  for (let step = 0; step < most; step++) {
    if (counts(date)) return date
    date = date.add({ days: 1 })
  }
  return null
}

function firstInMonths(
  first: Temporal.PlainDate,
  on: DayOfMonth,
  isRed: RedDays,
  counts: (month: Temporal.PlainYearMonth) => boolean,
): Temporal.PlainDate | null {
  let month = first.toPlainYearMonth()
  for (let step = 0; step < 12 * mostYears; step++) {
    const date = counts(month) ? dayIn(month, on, isRed) : null
    if (date !== null && !isBefore(date, first)) return date
    month = month.add({ months: 1 })
  }
  return null
}

/** @returns null where the month has no such day */
function dayIn(month: Temporal.PlainYearMonth, on: DayOfMonth, isRed: RedDays): Temporal.PlainDate | null {
  const last = month.daysInMonth
  const at = (day: number) => month.toPlainDate({ day })
  switch (on.kind) {
    case 'day':
      return at(on.day === 'last' ? last : Math.min(on.day, last))
    case 'weekday': {
      const lastOne = last - ((at(last).dayOfWeek - on.weekday + 7) % 7)
      if (on.nth === 'last') return at(lastOne)
      const day = 1 + ((on.weekday - at(1).dayOfWeek + 7) % 7) + 7 * (on.nth - 1)
      return day > last ? null : at(day)
    }
    case 'working-day': {
      const working = Array.from({ length: last }, (_, index) => at(index + 1)).filter((date) =>
        isWorkingDay(date.toString(), isRed),
      )
      return (on.nth === 'last' ? working.at(-1) : working[on.nth - 1]) ?? null
    }
  }
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
