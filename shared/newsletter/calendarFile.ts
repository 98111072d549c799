import type { CountyCode } from '../contract/scalars.ts'

/** A file (iCalendar, RFC 5545) that puts one of a letter's events into the reader's calendar. */
export interface CalendarFile {
  readonly fileName: string
  readonly content: string
  /** Who gets it: null for everybody, else recipients in these counties, as with the block it comes from. */
  readonly counties: readonly CountyCode[] | null
}

/** The files that go with a letter to somebody in a county, or (null) in none. */
export function calendarsSeenIn(
  county: CountyCode | null,
  calendars: readonly CalendarFile[],
): readonly CalendarFile[] {
  return calendars.filter(
    ({ counties }) => counties === null || (county !== null && counties.includes(county)),
  )
}

/** The same as an attachment of a message (RFC 6047, 2.4): a calendar, and what it is meant for. */
export function calendarAttachment({ fileName, content }: CalendarFile) {
  return {
    filename: fileName,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content,
    contentDisposition: 'attachment' as const,
  }
}
