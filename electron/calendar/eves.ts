import { isRedDay, namedDaysOf } from './redDays.ts'

/** An eve that is worked until noon, as Walpurgis: not one that is free altogether. @param date "2026-04-30" */
export function isEve(date: string): boolean {
  const named = namedDaysOf(Number(date.slice(0, 4)), 'sv')
  return !isRedDay(date) && named.some((day) => day.date === date && day.kind === 'eve')
}
