import { Temporal } from 'temporal-polyfill'

/** Days, both inclusive. */
export interface Days {
  readonly from: string
  readonly to: string
}

/**
 * The days that a text means: a year ("2020"), a quarter ("2020-Q4", Swedish "2020-K4"), a month ("2020-11"), a day
 * ("2020-11-01", "20201101"), or two of them with "/", "–" or " - " between ("2020-11-01/2020-11-30"). undefined where it
 * means none of these, or a day that no calendar has. A reversed range comes back as written.
 */
export function readPeriod(text: string): Days | undefined {
  const [first, last, ...more] = text.split(/\s*[/–]\s*|\s+-\s+/u)
  if (first === undefined || more.length > 0) return undefined
  const start = readOne(first.trim())
  const end = last === undefined ? start : readOne(last.trim())
  return start === undefined || end === undefined ? undefined : { from: start.from, to: end.to }
}

function readOne(text: string): Days | undefined {
  const year = /^(\d{4})$/.exec(text)
  if (year !== null) return monthsFrom(Number(year[1]), 1, 12)
  const quarter = /^(\d{4})[- ]?[QK]([1-4])$/i.exec(text)
  if (quarter !== null) return monthsFrom(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3)
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month !== null) return monthsFrom(Number(month[1]), Number(month[2]), 1)
  const day = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)
  if (day === null) return undefined
  const read = calendarDay(Number(day[1]), Number(day[2]), Number(day[3]))
  return read === undefined ? undefined : { from: read.toString(), to: read.toString() }
}

function monthsFrom(year: number, month: number, months: number): Days | undefined {
  const first = calendarDay(year, month, 1)
  return first === undefined
    ? undefined
    : { from: first.toString(), to: first.add({ months }).subtract({ days: 1 }).toString() }
}

function calendarDay(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (year < 1900 || year > 2199) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
