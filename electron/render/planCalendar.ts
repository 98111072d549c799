import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { singleLine } from '../../shared/text/plainText.ts'

/** What is published at an instant. */
export interface CalendarMoment {
  readonly uid: string
  readonly summary: string
  /** An instant in UTC, ISO 8601. */
  readonly at: string
  readonly description: string
}

/** What lies in the calendar for whole days, both counted. */
export interface CalendarDays {
  readonly uid: string
  readonly summary: string
  readonly from: string
  readonly to: string
  readonly description: string
}

/**
 * A calendar file (RFC 5545) of what is planned: moments in UTC, whole days as days, so that no zone has to be described. Nothing in it
 * makes anybody busy. Lines are folded and texts escaped by the library.
 *
 * @param now becomes DTSTAMP
 */
export function planCalendar(
  { moments, days }: { readonly moments: readonly CalendarMoment[]; readonly days: readonly CalendarDays[] },
  {
    name,
    language,
    now,
  }: { readonly name: string; readonly language: string; readonly now: Temporal.Instant },
): string {
  const calendar = ical({
    name: singleLine(name),
    prodId: { company: 'Rundbrev', product: 'Rundbrev', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  const stamp = new Date(now.epochMilliseconds)
  for (const { uid, summary, at, description } of moments) {
    calendar.createEvent({
      // Without an end it ends as it begins; an end must be later than the start (3.8.2.2).
      ...{ id: uid, stamp, start: new Date(at), summary: singleLine(summary) },
      ...(description !== '' && { description }),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  for (const { uid, summary, from, to, description } of days) {
    calendar.createEvent({
      ...{ id: uid, stamp, allDay: true, summary: singleLine(summary) },
      // The last day of a file is the first that is no longer in it (3.6.1).
      ...{ start: midnight(from), end: midnight(Temporal.PlainDate.from(to).add({ days: 1 }).toString()) },
      ...(description !== '' && { description }),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** The library reads a day off a Date in UTC where it is told of no zone. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
