import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Temporal } from 'temporal-polyfill'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import type { CalendarFile } from '../../shared/newsletter/calendarFile.ts'
import { addressForAnybody } from '../../shared/newsletter/writtenFields.ts'
import { type BlockOf, Href } from '../../shared/post/document.ts'
import { eventTimes } from '../../shared/post/eventTimes.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { fileSlug } from '../../shared/text/fileSlug.ts'
import { singleLine } from '../../shared/text/plainText.ts'
import type { Organisation } from '../../shared/workspace/settings.ts'

export interface CalendarIdentity {
  /** The same for a post's nth event whenever it is sent, so that a calendar knows a change of it. */
  readonly uidOf: (nth: number) => string
  /** Grows with every change: the post's version (RFC 5545, 3.8.7.4). */
  readonly sequence: number
  readonly organisation: Organisation
  /** Becomes DTSTAMP. */
  readonly now: Temporal.Instant
}

/**
 * A file for each event of a post whose start is said: METHOD:PUBLISH (RFC 5546, 3.2.1), times in UTC as the event's zone has
 * them. Text is escaped by the library; what no document may hold is taken out of it first.
 */
export function eventCalendars(content: PostContent, identity: CalendarIdentity): CalendarFile[] {
  const events = content.body.content.flatMap((block): Shown[] => {
    if (block.type === 'event') return [{ event: block, counties: null }]
    if (block.type !== 'countyOnly') return []
    const { counties } = block.attrs
    return block.content.flatMap((inner) => (inner.type === 'event' ? [{ event: inner, counties }] : []))
  })
  return events.flatMap(({ event, counties }, index) => {
    const calendar = calendarOf(event, content, index + 1, identity)
    if (calendar === null || counties?.length === 0) return []
    return [{ fileName: fileNameOf(event, index, events.length), content: calendar, counties }]
  })
}

interface Shown {
  readonly event: BlockOf<'event'>
  readonly counties: readonly CountyCode[] | null
}

function calendarOf(
  { attrs }: BlockOf<'event'>,
  content: PostContent,
  nth: number,
  { uidOf, sequence, organisation, now }: CalendarIdentity,
): string | null {
  const { starts, ends } = eventTimes(attrs)
  if (starts === null) return null
  const place = singleLine(attrs.place)
  const link = Href.safeParse(attrs.href).success ? addressForAnybody(singleLine(attrs.href)) : ''
  const organiser = parseEmailAddress(organisation.email)
  const calendar = ical({
    prodId: { company: 'Rundbrev', product: 'Rundbrev', language: content.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: uidOf(nth),
    sequence,
    stamp: new Date(now.epochMilliseconds),
    start: new Date(starts.epochMilliseconds),
    ...(ends !== null && { end: new Date(ends.epochMilliseconds) }),
    summary: singleLine(attrs.title) || singleLine(content.title),
    ...(place !== '' && { location: place }),
    ...(link !== '' && { description: link, url: withoutListSigns(link) }),
    // A mailto with letters beyond ASCII is read by few calendars.
    ...(organiser.kind === 'address' &&
      !organiser.needsUtf8 && {
        organizer: {
          name: singleLine(organisation.name) || organiser.mailbox,
          email: organiser.mailbox,
        },
      }),
  })
  return `${calendar.toString()}\r\n`
}

/** The library escapes an address as if it were text, which an address is not (RFC 5545, 3.3.13): so it gets nothing to escape. */
function withoutListSigns(address: string): string {
  return address.replace(/[,;\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** "oppet-hus.ics"; numbered where there are more, so that no two are called the same. */
function fileNameOf({ attrs }: BlockOf<'event'>, index: number, events: number): string {
  const name = fileSlug(attrs.title, 'event')
  return events === 1 ? `${name}.ics` : `${name}-${index + 1}.ics`
}
