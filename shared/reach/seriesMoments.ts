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
  const { year, month, daysInMonth: day } = Temporal.PlainYearMonth.from(key)
  return { key, from: `${key}-01`, to: Temporal.PlainDate.from({ year, month, day }).toString() }
}

/** Every step from the first of some keys to the last, those between them too; none where there is no key. */
export function momentsBetween(keys: Iterable<string>, step: SeriesStep): SeriesMoment[] {
  const sorted = [...keys].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const moments = [momentDays(first, step)]
  for (let moment = moments[0]; moment !== undefined && moment.key < last; moment = moments.at(-1)) {
    const next = Temporal.PlainDate.from(moment.to).add({ days: 1 }).toString()
    moments.push(momentDays(momentOf(next, step), step))
  }
  return moments
}
