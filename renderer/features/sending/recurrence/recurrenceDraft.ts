import { Temporal } from 'temporal-polyfill'
import { wallTimeOf } from '../../../../shared/schedule/dueAt.ts'
import type { DayOfMonth, FreeDays, MonthStep, RuleDays } from '../../../../shared/schedule/recurrenceRule.ts'
import { writeRecurrence } from '../../../../shared/schedule/writeRecurrence.ts'

export const repeatKinds = ['never', 'weekly', 'monthly', 'yearly', 'words'] as const
export type RepeatKind = (typeof repeatKinds)[number]

/** What the officer has filled in of a recurrence. Every kind keeps its own fields, so that changing one's mind loses nothing. */
export interface RecurrenceDraft {
  readonly kind: RepeatKind
  /** Monday 1 to Sunday 7. */
  readonly weekdays: readonly number[]
  readonly weeks: number
  readonly on: DayOfMonth
  readonly months: MonthStep
  readonly month: number
  readonly freeDays: FreeDays | null
  readonly words: string
}

/** Nothing repeats; what would is taken from the day. @param day "2026-12-18", null: none is chosen */
export function draftOf(day: string | null): RecurrenceDraft {
  const date = day === null ? Temporal.Now.plainDateISO() : Temporal.PlainDate.from(day)
  return {
    kind: 'never',
    weekdays: [date.dayOfWeek],
    weeks: 1,
    on: { kind: 'day', day: date.day },
    months: 1,
    month: date.month,
    freeDays: null,
    words: '',
  }
}

/**
 * The text of what has been filled in; null where nothing repeats, or something is missing.
 *
 * @param day the first that counts; weeks and months are counted from it
 * @param time "09:00"; words say their own
 */
export function draftText(draft: RecurrenceDraft, day: string | null, time: string): string | null {
  if (draft.kind === 'words') return draft.words.trim() === '' ? null : draft.words.trim()
  const days = draftDays(draft)
  if (days === null || day === null || time === '') return null
  const counts = (days.kind === 'weekly' || days.kind === 'monthly') && days.every > 1
  const freeDays = draftFreeDays(draft)
  return writeRecurrence({
    kind: 'words',
    rule: { days, time: time.slice(0, 5), from: counts ? day : null, until: null, freeDays },
  })
}

/** Whether a free day can come of it at all: a working day is none. */
export function canBeFree({ kind, on }: RecurrenceDraft): boolean {
  return kind === 'weekly' || ((kind === 'monthly' || kind === 'yearly') && on.kind !== 'working-day')
}

/** Whether a Saturday can come of it. */
export function canBeSaturday({ kind, on, weekdays }: RecurrenceDraft): boolean {
  if (kind === 'weekly') return weekdays.includes(6)
  return on.kind === 'day' || (on.kind === 'weekday' && on.weekday === 6)
}

/** From when occurrences count: the day that was chosen, or now where that has begun. */
export function draftStart(day: string, zone: string, now: Temporal.Instant): string {
  const onTheWall = wallTimeOf(now.round('minute'), zone)
  return day <= onTheWall.slice(0, 10) ? onTheWall : `${day}T00:00`
}

function draftDays({ kind, weekdays, weeks, on, months, month }: RecurrenceDraft): RuleDays | null {
  switch (kind) {
    case 'weekly':
      return weekdays.length === 0 ? null : { kind, every: weeks, weekdays: [...weekdays].sort() }
    case 'monthly':
      return { kind, every: months, on }
    case 'yearly':
      return { kind, month, on: withinMonth(on, month) }
    case 'never':
    case 'words':
      return null
  }
}

/** What was chosen, as shortly as it can be said: without a Saturday, what is not a working day is red. */
function draftFreeDays(draft: RecurrenceDraft): FreeDays | null {
  const { freeDays } = draft
  if (freeDays === null || !canBeFree(draft)) return null
  return canBeSaturday(draft) ? freeDays : { ...freeDays, when: 'red' }
}

/** 31 chosen, and then February. */
function withinMonth(on: DayOfMonth, month: number): DayOfMonth {
  if (on.kind !== 'day' || on.day === 'last') return on
  const longest = new Temporal.PlainYearMonth(2028, month).daysInMonth
  return on.day > longest ? { kind: 'day', day: 'last' } : on
}
