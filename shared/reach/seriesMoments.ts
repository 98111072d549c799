import { Temporal } from 'temporal-polyfill'
import type { SeriesMoment, SeriesStep } from './series.ts'

/** The step that a day lies in, by its key: "2020-03", "2020", or the Monday of its week (ISO 8601) "2020-03-02". */
export function momentOf(day: string, step: SeriesStep): string {
  if (step === 'year') return day.slice(0, 4)
  if (step === 'month') return day.slice(0, 7)
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** A step's first and last day. */
export function momentDays(key: string, step: SeriesStep): SeriesMoment {
  if (step === 'year') return { key, from: `${key}-01-01`, to: `${key}-12-31` }
  if (step === 'week') {
    return { key, from: key, to: Temporal.PlainDate.from(key).add({ days: 6 }).toString() }
  }
  return {
    key,
    from: `${key}-01`,
    to: `${key}-${daysInMonth(Number(key.slice(0, 4)), Number(key.slice(5)))}`,
  }
}

/** Every step from the first of some keys to the last, those between them too; none where there is no key. */
export function momentsBetween(keys: Iterable<string>, step: SeriesStep): SeriesMoment[] {
  const sorted = [...keys].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const moments = [momentDays(first, step)]
  for (let key = first; key < last; ) {
    key = nextKey(key, step)
    moments.push(momentDays(key, step))
  }
  return moments
}

/** Counted and not asked of a calendar: fifteen years by month were a third of what a series takes. */
function nextKey(key: string, step: SeriesStep): string {
  if (step === 'week') return Temporal.PlainDate.from(key).add({ days: 7 }).toString()
  const year = Number(key.slice(0, 4))
  if (step === 'year') return String(year + 1)
  const month = Number(key.slice(5))
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

/** In the Gregorian calendar. @param month from 1 */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
