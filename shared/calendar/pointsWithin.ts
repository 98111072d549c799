import { Temporal } from 'temporal-polyfill'
import type { SavedPoint } from '../contract/calendarPoints.ts'

/** A point in one of its years: whole days, both counted. */
export type PointInYear = Omit<SavedPoint, 'yearly'>

/** A year's Easter Sunday, "2026-04-05". Whoever asks brings the calendar along. */
export type EasterSunday = (year: number) => string

/**
 * Every time that some points lie in a span, by their first day. A yearly one comes back from its first year on: on the same date (29
 * February is the 28th elsewhere), on the same weekday of the same ISO week (week 53 is the last where a year has 52), or as many days
 * from Easter. It is as many days long every year.
 *
 * @param from "2026-12-01", counted, as is `to`
 */
export function pointsWithin(
  points: readonly SavedPoint[],
  from: string,
  to: string,
  easter: EasterSunday,
): PointInYear[] {
  const years = { first: Number(from.slice(0, 4)) - 1, last: Number(to.slice(0, 4)) + 1 }
  return points
    .flatMap((point) => inYears(point, years, easter))
    .filter((point) => point.from <= to && point.to >= from)
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.name.localeCompare(b.name, 'sv'))
}

function inYears(
  { yearly, ...point }: SavedPoint,
  { first, last }: { readonly first: number; readonly last: number },
  easter: EasterSunday,
): PointInYear[] {
  const begins = Temporal.PlainDate.from(point.from)
  const days = begins.until(Temporal.PlainDate.from(point.to), { largestUnit: 'days' }).days
  if (yearly === 'no') return [point]
  const own = yearly === 'week' ? (begins.yearOfWeek ?? begins.year) : begins.year
  const shown: PointInYear[] = []
  for (let year = Math.max(own, first); year <= last; year += 1) {
    const day = dayIn(year, begins, yearly, easter)
    shown.push({ ...point, from: day.toString(), to: day.add({ days }).toString() })
  }
  return shown
}

function dayIn(
  year: number,
  begins: Temporal.PlainDate,
  yearly: Exclude<SavedPoint['yearly'], 'no'>,
  easter: EasterSunday,
): Temporal.PlainDate {
  switch (yearly) {
    case 'date':
      return begins.with({ year })
    case 'week':
      return sameWeek(begins, year)
    case 'easter': {
      const { days } = Temporal.PlainDate.from(easter(begins.year)).until(begins, { largestUnit: 'days' })
      return Temporal.PlainDate.from(easter(year)).add({ days })
    }
  }
}

/** 4 January is always in week 1 (ISO 8601), and 28 December in the last one. */
function sameWeek(day: Temporal.PlainDate, year: number): Temporal.PlainDate {
  const last = Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 })
  const week = Math.min(day.weekOfYear ?? 1, last)
  return monday.add({ weeks: week - 1, days: day.dayOfWeek - 1 })
}
