import { resolve } from 'node:path'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type {
  CountyCode,
  DeliveryId,
  MunicipalityCode,
  PublicationId,
} from '../../shared/contract/scalars.ts'
import { plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import {
  type CalendarFile,
  calendarAttachment,
  calendarsSeenIn,
} from '../../shared/newsletter/calendarFile.ts'
import { contentIdOf, contentIdSource } from '../../shared/newsletter/contentId.ts'
import { regionMarks } from '../../shared/newsletter/countyRegion.ts'
import { mergePlaceholder, type PlaceholderName } from '../../shared/newsletter/mergePlaceholder.ts'
import { personalise, personaliseLine } from '../../shared/newsletter/personalise.ts'
import { recipientOf } from '../../shared/newsletter/recipient.ts'
import { singleLine } from '../../shared/text/plainText.ts'
import type { ClaimedDelivery } from '../store/ledger.ts'
import { readGeoRegistry } from '../workspace/geo.ts'
import { type Letter, messageComposer } from './composeMessage.ts'
import { unsubscribeMailto, unsubscribeToken } from './messageIdentity.ts'

// What is encoded once and filled in must be read as what is composed whole, message by message, by the library's own composer.

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const identityKey = '0f'.repeat(32)
const now = Temporal.Instant.from('2026-12-18T08:00:00Z')
const counties = ['22', '23', '24', '25'] as CountyCode[]

/** Texts that have something to get wrong: long lines, blanks at their ends, dots, escapes, letters of every length in UTF-8. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '.',
        '\n.\n',
        ' \n',
        '\t\n',
        '   ',
        '=',
        '=41',
        '=\n',
        '--',
        '\n--=_',
        'From ',
      ),
      fc.constantFrom(
        'å',
        '😀',
        '👩‍👩‍👧‍👦',
        '\u00ad',
        '\u2028',
        '\ufeff',
        '&#229;',
        '<b>',
        '"\\',
        '{{namn}}',
      ),
      fc.integer({ min: 70, max: 1100 }).map((length) => 'å'.repeat(length)),
      fc.integer({ min: 70, max: 1100 }).map((length) => 'x'.repeat(length)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const placeholders: PlaceholderName[] = [
  ...([
    'contact.name',
    'contact.municipality',
    'contact.county',
    'contact.name.address',
    'unsubscribe',
  ] as const),
]

/** A rendering: texts with placeholders between them, some of it for single counties. */
const rendering = fc
  .array(
    fc.record({
      text: hostileText,
      name: fc.option(fc.constantFrom(...placeholders)),
      only: fc.option(fc.subarray(counties, { minLength: 1 }), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) =>
    [{ text: '¶', name: null, only: null }, ...pieces]
      .map(({ text, name, only }) => {
        const plain = noMarks(text) + (name === null ? '' : mergePlaceholder(name, 'kollega'))
        const marks = only === null ? null : regionMarks(only)
        return marks === null ? plain : `${marks.begin}${plain}${marks.end}`
      })
      .join(''),
  )

/** As `plainText` does for all that a person typed: our own delimiters are never in it, nor is half a line end. */
function noMarks(text: string): string {
  return text
    .replace(/[\ufdd0-\ufdd5]/g, '')
    .replace(/\r(?!\n)/g, '\n')
    .toWellFormed()
}

const image = {
  sha256: 'ab'.repeat(32),
  mime: 'image/png',
  fileName: 'älv "norr".png',
  bytes: new Uint8Array(300).fill(7),
}
const calendar = (fileName: string, only: CountyCode[] | null): CalendarFile => ({
  ...{ fileName, counties: only },
  content: 'BEGIN:VCALENDAR\r\nSUMMARY:Öppet hus\r\nEND:VCALENDAR\r\n',
})

const letters = fc.record({
  html: fc
    .tuple(rendering, fc.boolean())
    .map(([html, shown]) => html + (shown ? `<img src="${contentIdSource(image.sha256)}">` : '')),
  text: rendering,
  subject: hostileText.map((text) => `${noMarks(text)} ${mergePlaceholder('contact.name', 'kollega')}`),
  organisation: hostileText,
  calendars: fc.constantFrom(
    [],
    [calendar('möte.ics', null)],
    [calendar('norr.ics', ['25' as CountyCode]), calendar('alla.ics', null)],
  ),
  fromName: hostileText,
})

const recipients = fc.record({
  name: hostileText,
  county: fc.option(fc.constantFrom(...counties)),
  municipality: fc.option(fc.constantFrom('2481', '2580') as fc.Arbitrary<MunicipalityCode>),
})

it('is read as what the plain way composes, for any letter, name and county', async () => {
  await fc.assert(
    fc.asyncProperty(letters, recipients, async (made, somebody) => {
      const letter = letterOf(made)
      const delivery = deliveryTo(somebody)
      const { pieces } = await messageComposer(letter)(delivery, now)
      const [ours, plain] = await Promise.all([
        read(Buffer.concat(pieces)),
        read(await composedPlainly(letter, delivery)),
      ])
      expect(ours).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

it('keeps every line to 76 octets in a body and 998 in a header, ends each with CRLF, and is ASCII throughout', async () => {
  await fc.assert(
    fc.asyncProperty(letters, recipients, async (made, somebody) => {
      const { pieces } = await messageComposer(letterOf(made))(deliveryTo(somebody), now)
      const source = Buffer.concat(pieces).toString('latin1')
      const [head = '', ...body] = source.split('\r\n\r\n')
      expect(source).not.toMatch(/[^\r]\n|\r(?!\n)|[^\t\r\n -~]/)
      expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
      expect(
        Math.max(
          ...body
            .join('\r\n\r\n')
            .split('\r\n')
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(76)
      // A blank at a line's end may be lost on the way (RFC 2045, 6.7, rule 3).
      expect(body.join('\r\n\r\n')).not.toMatch(/[ \t]\r\n/)
    }),
    { numRuns: 100 },
  )
})

it('holds no part of one message in the next, in whatever order they are made', async () => {
  const letter = letterOf({
    html: `<p>Hej ${mergePlaceholder('contact.name', 'kollega')}!</p>${regionMarks(['25'])?.begin}Bara Norrbotten${regionMarks(['25'])?.end}`,
    text: `Hej ${mergePlaceholder('contact.name', 'kollega')}!`,
    ...{ subject: 'Brev', organisation: '', calendars: [], fromName: 'Kansliet' },
  })
  const compose = messageComposer(letter)
  const people = ['Åsa', '', 'Örjan'].flatMap((name) =>
    [null, ...counties].map((county) => ({ name, county, municipality: null })),
  )
  const alone = await Promise.all(people.map((one) => messageComposer(letter)(deliveryTo(one), now)))
  const together = await Promise.all(people.map((one) => compose(deliveryTo(one), now)))
  expect(together).toEqual(alone)
  expect(together.filter(({ pieces }) => Buffer.concat(pieces).includes('Bara Norrbotten'))).toHaveLength(3)
})

type Made = Pick<Letter, 'html' | 'text' | 'subject' | 'organisation' | 'calendars'> & {
  readonly fromName: string
}

function letterOf({ fromName, ...made }: Made): Letter {
  return {
    ...made,
    images: [image],
    channel: { ...plainSmtp, fromName, fromAddress: 'kansli@lärcentrum.example' },
    ...{ signing: null, identityKey, geo },
  }
}

function deliveryTo(somebody: Pick<ClaimedDelivery, 'name' | 'county' | 'municipality'>): ClaimedDelivery {
  return {
    ...{ id: 42 as DeliveryId, publicationId: 7 as PublicationId, contactId: null },
    ...{ email: 'rektor@lycksele.example', emailKey: 'rektor@lycksele.example' },
    ...{ state: 'sending', phase: 'envelope', attempts: 1, messageId: '<0f@lycksele.example>' },
    ...{ response: null, nextAttemptAt: null, settledAt: null },
    ...somebody,
  }
}

function composedPlainly(letter: Letter, delivery: ClaimedDelivery): Promise<Buffer> {
  const from = 'kansli@xn--lrcentrum-v2a.example'
  const mailto = unsubscribeMailto(from, unsubscribeToken(identityKey, delivery))
  const recipient = recipientOf(geo, delivery, mailto)
  const { html, text } = personalise(letter, recipient)
  return new MailComposer({
    from: { name: singleLine(letter.channel.fromName), address: from },
    to: { name: singleLine(delivery.name), address: delivery.email },
    subject: personaliseLine(letter.subject, recipient),
    date: new Date(now.epochMilliseconds),
    messageId: delivery.messageId,
    ...{ html, text },
    attachments: [
      ...letter.images
        .filter(({ sha256 }) => html.includes(contentIdOf(sha256)))
        .map(({ sha256, mime, fileName, bytes }) => ({
          ...{ cid: contentIdOf(sha256), contentType: mime, filename: fileName, content: Buffer.from(bytes) },
          contentDisposition: 'inline' as const,
        })),
      ...calendarsSeenIn(delivery.county, letter.calendars).map(calendarAttachment),
    ],
    newline: 'win',
  })
    .compile()
    .build()
}

/** What a reader's program makes of a message. Line ends are a reader's own; one at a part's end belongs to the boundary. */
async function read(source: Buffer) {
  const { from, to, subject, date, messageId, html, text, attachments } = await simpleParser(source, {
    ...{ skipImageLinks: true, skipHtmlToText: true, skipTextToHtml: true },
  })
  const lines = (part: string | false | undefined) =>
    (part || '').replace(/\r\n?|\n/g, '\n').replace(/\n$/, '')
  return {
    ...{ from: from?.value, to, subject, date, messageId, html: lines(html), text: lines(text) },
    files: attachments.map(({ contentType, filename, cid, related, contentDisposition, content }) => ({
      ...{ contentType, filename, cid, related, contentDisposition, content: content.toString('base64') },
    })),
  }
}
