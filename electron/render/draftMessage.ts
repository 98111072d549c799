import MailComposer from 'nodemailer/lib/mail-composer'
import type { Temporal } from 'temporal-polyfill'
import { type CalendarFile, calendarAttachment } from '../../shared/newsletter/calendarFile.ts'
import { contentIdOf } from '../../shared/newsletter/contentId.ts'

/** A letter as a message to open and look at. */
export interface Draft {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly images: readonly DraftImage[]
  readonly calendars: readonly CalendarFile[]
  readonly date: Temporal.Instant
  /** With its angle brackets. */
  readonly messageId: string
}

export interface DraftImage {
  readonly sha256: string
  readonly mime: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * The message's source (RFC 5322): text and HTML as alternatives, the images that it shows beside the HTML, calendar
 * files after it. Mail programs open it as a draft
 * (X-Unsent). Nothing is read from disk or network for it.
 */
export function draftMessage(draft: Draft): Promise<Buffer> {
  const message = new MailComposer({
    from: draft.from,
    to: draft.to,
    subject: draft.subject,
    text: draft.text,
    html: draft.html,
    date: new Date(draft.date.epochMilliseconds),
    messageId: draft.messageId,
    headers: { 'X-Unsent': '1' },
    attachments: [
      ...draft.images
        .filter(({ sha256 }) => draft.html.includes(contentIdOf(sha256)))
        .map(({ sha256, mime, fileName, bytes }) => ({
          cid: contentIdOf(sha256),
          contentType: mime,
          contentDisposition: 'inline' as const,
          filename: fileName,
          content: Buffer.from(bytes),
        })),
      ...draft.calendars.map(calendarAttachment),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return message.compile().build()
}
