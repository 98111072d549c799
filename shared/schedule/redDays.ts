import { Temporal } from 'temporal-polyfill'

/**
 * Whether nobody at a municipality works on a day for the calendar's sake: a Sunday, a public holiday, and the eves that are taken
 * for one (Midsummer, Christmas, New Year). Whoever asks brings the calendar along; it says the same about a day every time.
 *
 * @param date "2026-12-24"
 */
export type RedDays = (date: string) => boolean

/** Monday to Friday, and not red. @param date "2026-12-24" */
export function isWorkingDay(date: string, isRed: RedDays): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isRed(date)
}

/** A working day between two on which nobody works (klämdag): many are away. @param date "2027-05-07" */
export function isSqueezeDay(date: string, isRed: RedDays): boolean {
  const day = Temporal.PlainDate.from(date)
  const works = (days: number) => isWorkingDay(day.add({ days }).toString(), isRed)
  return works(0) && !works(-1) && !works(1)
}
