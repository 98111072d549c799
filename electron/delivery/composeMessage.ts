import type { Temporal } from 'temporal-polyfill'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import type { LetterConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { hostedAddress, isImagesAddress } from '../../shared/delivery/hostedImages.ts'
import type { OutgoingMail } from '../../shared/delivery/mailConnection.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { countiesNamedIn } from '../../shared/newsletter/countyRegion.ts'
import { escapeMarkup } from '../../shared/newsletter/escapeMarkup.ts'
import { personaliseLine, type Recipient } from '../../shared/newsletter/personalise.ts'
import { recipientOf } from '../../shared/newsletter/recipient.ts'
import { singleLine } from '../../shared/text/plainText.ts'
import type { ClaimedDelivery } from '../store/ledger.ts'
import { type DkimKey, signMessage } from './dkim.ts'
import { type LetterParts, letterBodies } from './letterBody.ts'
import { headerWriter, type MessageHeaders } from './messageHeaders.ts'
import {
  feedbackIdOf,
  returnPathOf,
  testMessageId,
  testToken,
  unsubscribeMailto,
  unsubscribeToken,
} from './messageIdentity.ts'
import type { MimePart } from './mimePart.ts'

/** What is the same for every recipient of a publication. */
export interface Letter extends LetterParts {
  readonly subject: string
  readonly channel: LetterConfig
  /** null: nobody signs here, though the server may. */
  readonly signing: DkimKey | null
  /** The organisation's name; '' leaves List-Id without words. */
  readonly organisation: string
  readonly identityKey: string
  readonly geo: GeoRegistry
}

/**
 * The letter as each recipient of a publication gets it. What recipients of a county share is encoded once, and nothing is read from
 * disk or network for any of it.
 *
 * @returns a function of the recipient and of now, which becomes the Date; it throws RundbrevError `invalid-input` for a recipient
 * that is no address
 * @throws RundbrevError `channel-sender-invalid`, `images-address-invalid`
 */
export function messageComposer(
  letter: Letter,
): (delivery: ClaimedDelivery, now: Temporal.Instant) => Promise<OutgoingMail> {
  const { identityKey, geo, channel, subject } = letter
  const mailboxes = mailboxesOf(channel)
  const compose = composer(letter, mailboxes)
  return async (delivery, now) => {
    const { email, name, messageId, publicationId } = delivery
    const token = unsubscribeToken(identityKey, delivery)
    const mailto = unsubscribeMailto(mailboxes.answers, token)
    return await compose(
      {
        to: { name, address: email },
        returnPath: channel.verp
          ? returnPathOf(mailboxes.envelope, identityKey, delivery)
          : mailboxes.envelope,
        recipient: recipientOf(geo, delivery, mailto),
        feedbackId: feedbackIdOf(identityKey, publicationId),
        ...{ token, messageId, subject },
      },
      now,
    )
  }
}

/**
 * The same message to somebody who wants to see it first: made out to the reader it is looked at as, marked as a test in its subject,
 * with a Message-ID of its own and a way out that takes nobody off the list.
 *
 * @param test `random`: 128 bits as hex, another for every test
 * @throws RundbrevError as `messageComposer`, and `invalid-input` for a recipient that is no address
 */
export async function testMessage(
  letter: Letter,
  test: {
    readonly to: string
    readonly subject: string
    readonly reader: Omit<Recipient, 'unsubscribeMailto'>
    readonly random: string
  },
  now: Temporal.Instant,
): Promise<OutgoingMail> {
  const mailboxes = mailboxesOf(letter.channel)
  const mailto = unsubscribeMailto(mailboxes.answers, testToken)
  return await composer(letter, mailboxes)(
    {
      to: { name: '', address: test.to },
      returnPath: mailboxes.envelope,
      recipient: { ...test.reader, unsubscribeMailto: mailto },
      feedbackId: feedbackIdOf(letter.identityKey, null),
      token: testToken,
      messageId: testMessageId(test.random, domainOf(mailboxes.from)),
      subject: test.subject,
    },
    now,
  )
}

/**
 * What a message weighs, in bytes, for each of the letters that counties see: with its headers, images and calendar files, made out
 * to somebody of no name.
 *
 * @throws RundbrevError as `messageComposer`
 */
export function letterSizes(
  letter: Letter,
): { readonly counties: (CountyCode | null)[]; readonly bytes: number }[] {
  const bodyOf = letterBodies(placedImages(letter))
  const calendarsOf = letter.calendars.flatMap(({ counties }) => counties ?? [])
  const counties = [...countiesNamedIn(letter.html), ...countiesNamedIn(letter.text), ...calendarsOf]
  const byBody = new Map<MimePart, (CountyCode | null)[]>()
  for (const county of [null, ...new Set(counties)]) {
    const body = bodyOf(county)
    byBody.set(body, [...(byBody.get(body) ?? []), county])
  }
  const somebody = { name: '', municipality: '', county: '', unsubscribeMailto: '' }
  return [...byBody].map(([body, counties]) => {
    const pieces = body.bodyFor({ ...somebody, countyCode: counties[0] ?? null })
    const weighs = pieces.reduce((sum, piece) => sum + piece.length, headersWeigh + body.headers.length)
    return { counties, bytes: weighs }
  })
}

/** About what a message's own headers take, names and addresses in them. */
const headersWeigh = 1500

/** What differs from one message of a letter to the next. */
interface Addressed extends Pick<MessageHeaders, 'to' | 'messageId' | 'token' | 'feedbackId'> {
  /** Where reports about it go: the envelope's sender. */
  readonly returnPath: string
  readonly recipient: Recipient
  /** Not yet made personal. */
  readonly subject: string
}

function composer(
  letter: Letter,
  { from, sender, replyTo }: Mailboxes,
): (addressed: Addressed, now: Temporal.Instant) => Promise<OutgoingMail> {
  const { channel, signing, organisation } = letter
  const bodyOf = letterBodies(placedImages(letter))
  const headersOf = headerWriter({
    from: { name: singleLine(channel.fromName), address: from },
    ...{ sender, replyTo, organisation },
    language: languageOf(letter.html),
    unsubscribeAddress: channel.unsubscribeAddress,
  })
  return async ({ to, returnPath, recipient, subject, ...own }, date) => {
    const address = recipientMailbox(to.address)
    const body = bodyOf(recipient.countyCode)
    const headers = headersOf({
      ...{ ...own, date },
      to: { name: singleLine(to.name), address },
      subject: personaliseLine(subject, recipient),
      unsubscribeMailto: recipient.unsubscribeMailto,
    })
    // ASCII, but for a recipient's mailbox with letters beyond it (RFC 6532, 3.2).
    const head = Buffer.from(`${headers}${body.headers}\r\n\r\n`)
    const pieces = [head, ...body.bodyFor(recipient)]
    const signed = signing === null ? pieces : [await signMessage(signing, Buffer.concat(pieces))]
    return { from: returnPath, to: address, pieces: signed }
  }
}

/** A letter whose images lie with the organisation names them by their address, and takes none along. */
function placedImages({ channel, html, text, images, calendars }: Letter): LetterParts {
  if (channel.images === 'embedded') return { html, text, images, calendars }
  const address = channel.imagesAddress
  if (!isImagesAddress(address))
    throw new RundbrevError('images-address-invalid', { field: 'imagesAddress' }, { address })
  const hosted = images.reduce(
    (placed, image) =>
      placed.replaceAll(contentIdSource(image.sha256), escapeMarkup(hostedAddress(address, image))),
    html,
  )
  return { html: hosted, text, images: [], calendars }
}

/** The mailboxes that a channel's letters name, checked. */
interface Mailboxes {
  readonly from: string
  /** null where the author sends themselves. */
  readonly sender: string | null
  readonly replyTo: string | null
  /** What the server is told as sender (MAIL FROM): where reports go. */
  readonly envelope: string
  /** Where a reader's mail goes. */
  readonly answers: string
}

/** @throws RundbrevError `channel-sender-invalid` */
function mailboxesOf({ fromAddress, senderAddress, replyTo }: LetterConfig): Mailboxes {
  const from = senderMailbox(fromAddress)
  const sender = senderAddress.trim() === '' ? from : senderMailbox(senderAddress)
  const answers = replyTo.trim() === '' ? from : senderMailbox(replyTo)
  return {
    // A Sender that says the same as From is left out (RFC 5322, 3.6.2).
    ...{ from, sender: sender === from ? null : sender, envelope: sender },
    ...{ replyTo: answers === from ? null : answers, answers },
  }
}

/**
 * A sender's mailbox is ASCII: with letters beyond it, none of the letters would reach a server that does not take those.
 *
 * @throws RundbrevError `channel-sender-invalid`
 */
export function senderMailbox(address: string): string {
  const reading = parseEmailAddress(address)
  if (reading.kind === 'problem' || reading.needsUtf8)
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
