import type { Temporal } from 'temporal-polyfill'
import type { CalendarView } from './calendarPath.ts'

/** Days that are shown together, both counted. */
export interface Span {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

/** Six whole weeks, the first of which has the month's first day in it; or the week of the day. */
export function spanOf(view: Exclude<CalendarView, 'agenda'>, day: Temporal.PlainDate): Span {
  const from = mondayOf(view === 'month' ? day.with({ day: 1 }) : day)
  return { from, to: from.add({ days: view === 'month' ? 41 : 6 }) }
}

/** Every day of a span, in order. */
export function daysOf({ from, to }: Span): Temporal.PlainDate[] {
  return Array.from({ length: from.until(to).days + 1 }, (_, index) => from.add({ days: index }))
}

/** The day that the same view shows before, or after: a month or a week away. */
export function steppedBy(view: CalendarView, day: Temporal.PlainDate, steps: number): Temporal.PlainDate {
  switch (view) {
    case 'month':
      return day.add({ months: steps })
    case 'week':
      return day.add({ weeks: steps })
    case 'agenda':
      return day.add({ months: steps })
  }
}
