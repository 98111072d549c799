import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weighBounce } from '../../shared/inbox/bounceWeight.ts'
import { mayConcernUs } from '../../shared/inbox/mailHead.ts'
import { readIncoming } from '../../shared/inbox/readIncoming.ts'
import { tracesIn } from '../../shared/inbox/traces.ts'
import { parseMail } from './parseMail.ts'
import { readMail } from './readMailbox.ts'
import {
  complaint,
  exchangeBounce,
  eximBounce,
  gmailBounce,
  outlookComplaint,
  plainMail,
  qmailBounce,
  standardReport,
} from './testMails.ts'

const messageId = `<${'0123456789abcdef'.repeat(2)}@forbund.example>`
const token = `12-${'0123456789abcdef0123'}`
const original = { messageId, to: 'rektor@lycksele.example', token }

const read = async (source: Buffer) => readIncoming(await parseMail(source))
const bounceOf = async (source: Buffer) => {
  const reading = await read(source)
  if (reading.kind !== 'bounce') throw new Error(`a ${reading.kind}`)
  const { recipient, status, diagnostic } = reading.report
  return { recipient, status, weight: weighBounce(status, diagnostic) }
}
const hard = { recipient: original.to, status: '5.1.1', weight: 'hard' }

describe('a report', () => {
  it.each([
    ['in the standard’s shape', standardReport(original)],
    ['with only the header of the letter', standardReport(original, { originalType: 'text/rfc822-headers' })],
    ['of qmail', qmailBounce(original)],
    ['of Exchange, in Swedish', exchangeBounce(original)],
    ['of Gmail', gmailBounce(original)],
  ])('%s tells who, why, and which letter', async (_, source) => {
    expect(await bounceOf(source)).toEqual(hard)
    const mail = await parseMail(source)
    expect(tracesIn(mail).messageIds).toEqual([messageId])
    expect(mayConcernUs(mail)).toBe(true)
  })

  it('of Exim gives no code, and says it in words', async () => {
    expect(await bounceOf(eximBounce(original))).toEqual({ ...hard, status: '' })
  })

  it.each(['åsa@lycksele.example', '\\x{E5}sa@lycksele.example'])(
    'about an address with letters beyond ASCII tells whose it is, written as %s',
    async (written) => {
      const source = standardReport(original)
        .toString()
        .replace(/rfc822; ?rektor@lycksele.example/g, () => `utf-8; ${written}`)
      for (const type of ['delivery-status', 'global-delivery-status']) {
        const report = Buffer.from(source.replace('message/delivery-status', `message/${type}`))
        expect(await bounceOf(report)).toEqual({ ...hard, recipient: 'åsa@lycksele.example' })
      }
    },
  )

  it('is about whom the letter was sent to where an alias stands in between', async () => {
    const source = standardReport(original, { final: 'borta@annanstans.example' })
    expect(await bounceOf(source)).toEqual(hard)
  })

  it('finds the letter by the token in its way out where somebody has given it another Message-ID', async () => {
    const source = standardReport({ ...original, messageId: '<0100018f@eu-north-1.amazonses.example>' })
    expect(tracesIn(await parseMail(source))).toMatchObject({ messageIds: [], tokens: [token] })
  })

  it.each(['delayed', 'relayed', 'delivered', 'expanded'])('that says %s is no bounce', async (action) => {
    expect((await read(standardReport(original, { action, status: '4.4.1' }))).kind).toBe('notice')
  })

  it('of several addresses behind ours is a bounce only where it came to none of them', async () => {
    const one = standardReport(original).toString()
    const other = (action: string) =>
      one.replace(
        '\r\n\r\n--report\r\nContent-Type: message/rfc822',
        `\r\n\r\nFinal-Recipient: rfc822; anna@x.example\r\nAction: ${action}\r\nStatus: 5.1.1\r\n$&`,
      )
    expect((await read(Buffer.from(other('failed')))).kind).toBe('bounce')
    expect((await read(Buffer.from(other('delivered')))).kind).toBe('notice')
  })

  it('that is cut off anywhere is read as far as it goes, and breaks nothing', async () => {
    const whole = standardReport(original)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (end) => {
        const reading = await read(whole.subarray(0, end))
        expect(['bounce', 'notice', 'reply', 'auto-reply']).toContain(reading.kind)
      }),
      { numRuns: 60 },
    )
  })

  it('that is cut off within the header of a part has no such part', async () => {
    // Of the part whose type is left out the parser says that it is `false`.
    const whole = standardReport(original)
    for (const { index, 0: found } of whole.toString().matchAll(/Content-Type: (?=message)/g)) {
      const { parts } = await parseMail(whole.subarray(0, index + found.length))
      expect(parts).toHaveLength(index < whole.indexOf('Final-Recipient') ? 0 : 1)
    }
  })

  it('in prose is read only as far as the letter that it returns, whose words are nobody’s answer', async () => {
    const source = plainMail(
      { From: 'MAILER-DAEMON@skola.example', Subject: 'failure notice' },
      `Hi. This is the qmail-send program at skola.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<${original.to}>:
Sorry, it did not work.

--- Below this line is a copy of the message.

Return-Path: <kansli@forbund.example>
Message-ID: ${messageId}
Subject: 550 5.1.1 No such user

Adressen finns inte: annan@annanstans.example`,
    )
    expect(await bounceOf(source)).toEqual({ recipient: original.to, status: '', weight: 'soft' })
    expect(tracesIn(await parseMail(source)).messageIds).toEqual([messageId])
  })

  it('in prose that names nobody does not take an address from the letter that it returns', async () => {
    const source = plainMail(
      { From: 'postmaster@skola.example', Subject: 'Returned mail' },
      `Det gick inte.\n\n----- Original message -----\nTo: ${original.to}\n\n550 5.1.1 No such user`,
    )
    expect(await bounceOf(source)).toEqual({ recipient: '', status: '', weight: 'soft' })
  })

  it('whose machine-readable part is rubbish is read from its prose', async () => {
    const source = standardReport(original).toString()
    const broken = source
      .replace(/Final-Recipient[\s\S]*?Diagnostic-Code: [^\r]*/, '\u0000 ;;; : \r\nStatus: hm')
      .replace(
        'This is the mail system',
        '<rektor@lycksele.example>: 550 5.1.1 No such user\r\nThis is the mail system',
      )
    expect(await bounceOf(Buffer.from(broken))).toEqual(hard)
  })
})

describe('how much a bounce weighs', () => {
  it.each([
    ['5.1.1', '', 'hard'],
    ['5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'hard'],
    ['5.4.1', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)', 'hard'],
    ['5.0.0', '550 Unknown user', 'hard'],
    ['', 'Adressen finns inte', 'hard'],
    ['5.2.2', '552 5.2.2 Over quota', 'soft'],
    ['5.1.2', '550 5.1.2 Domain not found', 'soft'],
    ['4.4.7', 'delivery time expired', 'soft'],
    ['5.2.1', '550 5.2.1 Mailbox disabled', 'soft'],
    ['', '550 mailbox unavailable', 'soft'],
    ['5.7.1', '550 5.7.1 Message rejected as spam', 'policy'],
    ['5.7.26', '550 5.7.26 DMARC: user unknown to us', 'policy'],
    ['5.3.4', '552 5.3.4 Message too big', 'policy'],
    ['5.1.8', '550 5.1.8 Sender address rejected', 'policy'],
    ['', '554 blocked using example.dnsbl', 'policy'],
  ])('%s %s: %s', (status, diagnostic, weight) => {
    expect(weighBounce(status, diagnostic)).toBe(weight)
  })
})

describe('a complaint', () => {
  it('in ARF and in Outlook.com’s shape tells whose it was', async () => {
    for (const source of [complaint(original), outlookComplaint(original)]) {
      expect(await read(source)).toMatchObject({ kind: 'complaint', recipient: original.to })
      expect(tracesIn(await parseMail(source)).messageIds).toEqual([messageId])
      expect(mayConcernUs(await parseMail(source))).toBe(true)
    }
  })

  it('is none where it says that the letter is not junk', async () => {
    expect((await read(complaint(original, 'not-spam'))).kind).not.toBe('complaint')
  })
})

describe('what people and their programs write', () => {
  const from = (headers: Record<string, string>, text = 'Hej!') =>
    read(
      plainMail(
        { From: 'Rektorn <rektor@lycksele.example>', Subject: 'Sv: Decemberbrevet', ...headers },
        text,
      ),
    )

  it.each([
    [{ 'Auto-Submitted': 'auto-replied' }],
    [{ 'X-Autoreply': 'yes' }],
    [{ Precedence: 'auto_reply' }],
    [{ Subject: 'Automatiskt svar: Decemberbrevet' }],
    [{ Subject: 'Autosvar: Re: Decemberbrevet' }],
    [{ Subject: 'Frånvaro' }],
    [{ Subject: 'Out of Office: Decemberbrevet' }],
  ])('%j is a program’s answer', async (headers) => {
    expect((await from({ 'Return-Path': '<>', ...headers })).kind).toBe('auto-reply')
  })

  it('is an answer, with their own words only', async () => {
    const text =
      'Tack för brevet!\n\nHälsningar\nRektorn\n\nDen tis 1 dec. 2026 kl 09:00 skrev Kansliet <kansli@forbund.example>:\n> Avregistrera dig här'
    expect(await from({}, text)).toEqual({ kind: 'reply', words: 'Tack för brevet!\n\nHälsningar\nRektorn' })
    const outlook =
      'Ja tack.\n\nFrån: Kansliet <kansli@forbund.example>\nSkickat: den 1 december 2026\nTill: Rektorn\n\nAvregistrera dig'
    expect(await from({}, outlook)).toEqual({ kind: 'reply', words: 'Ja tack.' })
    expect((await from({ 'Auto-Submitted': 'no' })).kind).toBe('reply')
  })

  it.each([
    'Vänligen avregistrera mig.',
    'Ta bort min adress, tack',
    'Please unsubscribe',
    'Sluta skicka det här!',
  ])('asks not to be written to: %s', async (text) => {
    expect((await from({}, text)).kind).toBe('wish')
  })

  it('uses our way out, whatever stands around the token', async () => {
    expect(await from({ Subject: `Sv: unsubscribe ${token}` })).toEqual({ kind: 'unsubscribe', token })
    expect((await from({ Subject: 'unsubscribe test' })).kind).toBe('wish')
  })
})

describe('hostile mail', () => {
  const nested = Array.from(
    { length: 3000 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  )

  it.each([
    [
      'ten thousand parts',
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}`,
    ],
    ['parts within parts', nested.join('')],
    ['one line', 'a@'.repeat(200_000)],
    [
      'addresses without end',
      `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'a.b-c@d.'.repeat(40_000)}`,
    ],
    [
      'codes without end',
      `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'5.1.'.repeat(90_000)}`,
    ],
    [
      'blank lines',
      `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${' \n'.repeat(200_000)}`,
    ],
    ['a folded header', `References: ${'<a@b>\r\n '.repeat(40_000)}\r\n\r\nx`],
    ['open elements', `Content-Type: text/html\r\n\r\n${'<div>'.repeat(60_000)}`],
    ['nothing', ''],
    ['bytes', String.fromCharCode(...Array.from({ length: 5000 }, (_, n) => n % 256))],
  ])('of %s is read or refused, and keeps nobody waiting', async (_, text) => {
    const mail = await parseMail(Buffer.from(text, 'latin1')).catch(() => undefined)
    // What takes quadratic time in its length takes minutes here, and vitest's patience is seconds.
    if (mail !== undefined)
      expect(tracesIn(mail).messageIds.length + readIncoming(mail).kind.length).toBeGreaterThan(0)
  })

  it('of any bytes leaves what it is to be read or to be passed over, and nobody behind it waits', async () => {
    const shapes = [
      ...[standardReport(original), qmailBounce(original), eximBounce(original), exchangeBounce(original)],
      ...[gmailBounce(original), complaint(original), outlookComplaint(original)],
      plainMail({ From: 'a@x.example', Subject: '=?utf-8?B?SGVq?=' }, 'Hej!'),
    ]
    const wreckage = fc.oneof(
      fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(...splinters).map((text) => Buffer.from(text)),
    )
    const wreck = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(80),
      put: wreckage,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shapes),
        fc.array(wreck, { minLength: 1, maxLength: 8 }),
        async (shape, wrecks) => {
          const source = wrecks.reduce((bytes, { at, drop, put }) => {
            const begin = Math.floor(at * bytes.length)
            return Buffer.concat([bytes.subarray(0, begin), put, bytes.subarray(begin + drop)])
          }, shape)
          const mail = await readMail(source, place)
          if (mail === undefined) return
          // What is kept is text, whatever the parser made of it.
          const kept = [mail.from.name, mail.from.address, mail.subject, mail.identity, ...mail.to]
          expect(kept.filter((value) => typeof value !== 'string')).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('that the parser refuses is passed over', async () => {
    expect(await readMail(Buffer.from(nested.join('')), place)).toBeUndefined()
  })
})

const place = { uid: 1, at: '2026-12-01T08:00:00.000Z', uidValidity: '1' }

/** What parsers trip over. */
const splinters = [
  ...['\r\n', '\r\n\r\n', '\n', '\0', '--report', '--report--\r\n', ':', ';', '"', '<', '=?utf-8?Q?=', '%'],
  ...['Content-Type: ', 'Content-Type: message/rfc822\r\n\r\n', 'Content-Type: multipart/mixed\r\n\r\n'],
  ...['Content-Transfer-Encoding: base64\r\n', 'charset=utf-16', "filename*0*=x''%", '__proto__: x\r\n'],
  ...['From: \r\n', 'From: a:b;\r\n', 'To: a: b@x.example, c@x.example;\r\n', 'Message-ID: \r\n'],
  ...['Message-ID: <a>\r\nMessage-ID: <b>\r\n', 'Subject: \r\nSubject: x\r\n', 'Date: never\r\n'],
]
