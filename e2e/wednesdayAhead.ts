import { Temporal } from 'temporal-polyfill'

/** The Wednesday of a week in the middle of the month after next: whatever today is, all about it is ahead and in one month. */
export function wednesdayAhead(zone: string): Temporal.PlainDate {
  const middle = Temporal.Now.plainDateISO(zone).add({ months: 2 }).with({ day: 14 })
  return middle.add({ days: 3 - middle.dayOfWeek })
}
