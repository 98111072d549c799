import { swedishHolidays } from './swedishHolidays.ts'

const sundays = new Map<number, string>()

/** Easter Sunday of a year by date-holidays, whose rule for the day it is: "2026-04-05". @throws Error where it has none */
export function easterSunday(year: number): string {
  const known = sundays.get(year)
  if (known !== undefined) return known
  const found = swedishHolidays()
    .getHolidays(year)
    .find(({ rule }) => rule === 'easter')
  if (found === undefined) throw new Error(`no Easter in ${year}`)
  const day = found.date.slice(0, 10)
  sundays.set(year, day)
  return day
}
