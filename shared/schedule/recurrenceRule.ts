/** Which day of a month. A month that has no 31st has it on its last day; one without a fifth Friday goes without. */
export type DayOfMonth =
  | { readonly kind: 'day'; readonly day: number | 'last' }
  /** Monday 1 to Sunday 7. */
  | { readonly kind: 'weekday'; readonly nth: number | 'last'; readonly weekday: number }
  /** Monday to Friday, and not red. */
  | { readonly kind: 'working-day'; readonly nth: number | 'last' }

/** How many months there may be from one to the next: each divides the year, so that they are the same months every year. */
export const monthSteps = [1, 2, 3, 4, 6] as const
export type MonthStep = (typeof monthSteps)[number]

/** The days that a rule names. */
export type RuleDays =
  | { readonly kind: 'daily' }
  | { readonly kind: 'working-days' }
  /** Monday 1 to Sunday 7, in order. Weeks begin on Monday, and are counted from the one that the rule begins in. */
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly number[] }
  /** Counted from the month that the rule begins in, or from January. */
  | { readonly kind: 'monthly'; readonly every: MonthStep; readonly on: DayOfMonth }
  | { readonly kind: 'yearly'; readonly month: number; readonly on: DayOfMonth }

/**
 * What becomes of a day when nobody works.
 * `when`: red is a Sunday or a red day with a name; not-working is that or a Saturday.
 * `instead`: a day that is moved goes to a working day, never to a Saturday.
 */
export interface FreeDays {
  readonly when: 'red' | 'not-working'
  readonly instead: 'next' | 'previous' | 'skip'
}

/** A recurrence that is said in words. */
export interface Rule {
  readonly days: RuleDays
  /** "09:00" */
  readonly time: string
  /** The first day that may count, "2026-12-07"; null: any. */
  readonly from: string | null
  /** The last day that may count; null: it goes on. */
  readonly until: string | null
  /** null: nothing happens to it. */
  readonly freeDays: FreeDays | null
}

/** Of a rule that does not say. */
export const usualTime = '09:00'
