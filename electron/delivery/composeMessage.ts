import MailComposer from 'nodemailer/lib/mail-composer'
import { encodeWords } from 'nodemailer/lib/mime-funcs'
import type { Temporal } from 'temporal-polyfill'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { OutgoingMail } from '../../shared/delivery/mailConnection.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import {
  type CalendarFile,
  calendarAttachment,
  calendarsSeenIn,
} from '../../shared/newsletter/calendarFile.ts'
import { contentIdOf } from '../../shared/newsletter/contentId.ts'
import { personaliseLine, personaliser, type Recipient } from '../../shared/newsletter/personalise.ts'
import { recipientOf } from '../../shared/newsletter/recipient.ts'
import type { ClaimedDelivery } from '../store/ledger.ts'
import { testMessageId, testToken, unsubscribeMailto, unsubscribeToken } from './messageIdentity.ts'

/** An image that the letter shows, with its bytes. */
export interface InlineImage {
  readonly sha256: string
  readonly mime: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What is the same for every recipient of a publication. */
export interface Letter {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly images: readonly InlineImage[]
  readonly calendars: readonly CalendarFile[]
  readonly sender: { readonly name: string; readonly address: string }
  /** The organisation's name; '' leaves List-Id without words. */
  readonly organisation: string
  readonly identityKey: string
  readonly geo: GeoRegistry
}

/**
 * The letter as each recipient of a publication gets it.
 *
 * @returns a function of the recipient and of now, which becomes the Date; it throws RundbrevError `invalid-input` for a recipient
 * that is no address
 * @throws RundbrevError `channel-sender-invalid`
 */
export function messageComposer(
  letter: Letter,
): (delivery: ClaimedDelivery, now: Temporal.Instant) => Promise<OutgoingMail> {
  const from = senderMailbox(letter.sender.address)
  const compose = composer(letter, from)
  return (delivery, now) => {
    const mailto = unsubscribeMailto(from, unsubscribeToken(letter.identityKey, delivery))
    const { email, name, messageId } = delivery
    const recipient = recipientOf(letter.geo, delivery, mailto)
    return compose({ to: { name, address: email }, recipient, messageId, subject: letter.subject }, now)
  }
}

/**
 * The same message to somebody who wants to see it first: made out to the reader it is looked at as, marked as a test in its subject,
 * with a Message-ID of its own and a way out that takes nobody off the list.
 *
 * @param test `random`: 128 bits as hex, another for every test
 * @throws RundbrevError `channel-sender-invalid`, `invalid-input` for a recipient that is no address
 */
export function testMessage(
  letter: Letter,
  test: {
    readonly to: string
    readonly subject: string
    readonly reader: Omit<Recipient, 'unsubscribeMailto'>
    readonly random: string
  },
  now: Temporal.Instant,
): Promise<OutgoingMail> {
  const from = senderMailbox(letter.sender.address)
  const recipient = { ...test.reader, unsubscribeMailto: unsubscribeMailto(from, testToken) }
  const messageId = testMessageId(test.random, domainOf(from))
  const to = { name: '', address: test.to }
  return composer(letter, from)({ to, recipient, messageId, subject: test.subject }, now)
}

/** What differs from one message of a letter to the next. */
interface Addressed {
  readonly to: { readonly name: string; readonly address: string }
  readonly recipient: Recipient
  readonly messageId: string
  readonly subject: string
}

/**
 * The message itself: multipart/alternative, text and HTML with its images beside it (RFC 2387), and the headers that a list
 * owes its readers: List-Id (RFC 2919), List-Unsubscribe (RFC 2369). Only the images and the calendar files of what this
 * recipient sees go with it. Nothing is read from disk or network for it. Header values are encoded by nodemailer, so a name may
 * hold anything.
 *
 * @param from the sender's mailbox, already checked
 */
function composer(
  letter: Letter,
  from: string,
): (addressed: Addressed, now: Temporal.Instant) => Promise<OutgoingMail> {
  const personal = personaliser(letter)
  const images = letter.images.map(inlineAttachment)
  const sameForAll = {
    'Content-Language': languageOf(letter.html),
    'List-Id': { prepared: true, foldLines: true, value: listId(letter.organisation, from) },
  }
  return async ({ to: { name, address }, recipient, messageId, subject }, now) => {
    const to = recipientMailbox(address)
    const { html, text } = personal(recipient)
    const unsubscribe = { prepared: true, value: `<${recipient.unsubscribeMailto}>` }
    const message = new MailComposer({
      from: { name: letter.sender.name, address: from },
      to: { name, address: to },
      subject: personaliseLine(subject, recipient),
      date: new Date(now.epochMilliseconds),
      messageId,
      headers: { ...sameForAll, 'List-Unsubscribe': unsubscribe },
      text,
      html,
      attachments: [
        ...images.filter(({ cid }) => html.includes(cid)),
        ...calendarsSeenIn(recipient.countyCode, letter.calendars).map(calendarAttachment),
      ],
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return { from, to, bytes: await message.compile().build() }
  }
}

function inlineAttachment({ sha256, mime, fileName, bytes }: InlineImage) {
  return {
    cid: contentIdOf(sha256),
    contentType: mime,
    filename: fileName,
    content: Buffer.from(bytes),
    contentDisposition: 'inline' as const,
  }
}

/** @throws RundbrevError `channel-sender-invalid` */
export function senderMailbox(address: string): string {
  const reading = parseEmailAddress(address)
  if (reading.kind === 'problem')
    throw new RundbrevError('channel-sender-invalid', { field: 'from' }, { address })
  return reading.mailbox
}

export function domainOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf('@') + 1)
}

function recipientMailbox(email: string): string {
  const reading = parseEmailAddress(email)
  if (reading.kind === 'problem')
    throw new RundbrevError('invalid-input', { field: 'to' }, { message: email })
  return reading.mailbox
}

/** As the letter was rendered, so that header and page agree whatever has become of the post since. */
function languageOf(html: string): string {
  return /<html[^>]*\slang="([a-z]{2})"/i.exec(html)?.[1] ?? 'sv'
}

/** A label under the sender's own domain, which is what keeps it unique (RFC 2919, 2). */
function listId(organisation: string, from: string): string {
  // Characters that end a phrase (RFC 5322, 3.2.3): a comma would make two lists of one.
  const phrase = organisation.replace(/[\p{Cc}"<>\\(),:;@[\]\s]+/gu, ' ').trim()
  const id = `<rundbrev.${domainOf(from)}>`
  // Only the words may be encoded (RFC 2047, 5): the identifier is for machines.
  return phrase === '' ? id : `${encodeWords(phrase, 'Q', 52, true)} ${id}`
}
