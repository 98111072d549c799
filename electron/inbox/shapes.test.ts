import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weighBounce } from '../../shared/inbox/bounceWeight.ts'
import { mayConcernUs } from '../../shared/inbox/mailHead.ts'
import { readIncoming } from '../../shared/inbox/readIncoming.ts'
import { tracesIn } from '../../shared/inbox/traces.ts'
import { parseMail } from './parseMail.ts'
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
})
