import { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../../shared/contract/scalars.ts'

/** The ways in which the calendar is seen; each is an address of its own. */
export const calendarViews = ['month', 'week', 'agenda'] as const
export type CalendarView = (typeof calendarViews)[number]

/** The address of a view that shows a day. */
export function calendarPath(view: CalendarView, day: Temporal.PlainDate): string {
  return `/calendar/${view}/${day.toString()}`
}

/** The address of all that will be published in the coming year, or of one publication and what follows it. */
export function yearPath(publication?: PublicationId): string {
  return publication === undefined ? '/calendar/year' : `/calendar/year/${publication}`
}

/** The address of every channel's queue. */
export const queuePath = '/calendar/queue'

/** What an address shows: the month with today in it, where it says nothing that can be shown. */
export function readCalendarPath(
  { view, day }: { readonly view?: string | undefined; readonly day?: string | undefined },
  today: Temporal.PlainDate,
): { readonly view: CalendarView; readonly day: Temporal.PlainDate } {
  return { view: calendarViews.find((name) => name === view) ?? 'month', day: dayIn(day) ?? today }
}

function dayIn(text: string | undefined): Temporal.PlainDate | undefined {
  try {
    return text === undefined ? undefined : Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
