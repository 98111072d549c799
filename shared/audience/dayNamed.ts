import { DayText } from '../contract/scalars.ts'

/** Year first, as Sweden writes it (SS-ISO 8601): which of two numbers is the month is never a guess. */
const yearFirst = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/

/** The day that a cell names, "2026-11-29", also with a time of day after it; undefined where it names none. */
export function dayNamed(text: string): string | undefined {
  const [, year, , month, day] = yearFirst.exec(text) ?? []
  const read = DayText.safeParse(`${year}-${month}-${day}`)
  return read.success ? read.data : undefined
}
