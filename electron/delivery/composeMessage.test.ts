import { resolve } from 'node:path'
import { type AddressObject, simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type {
  CountyCode,
  DeliveryId,
  MunicipalityCode,
  PublicationId,
} from '../../shared/contract/scalars.ts'
import { type LetterConfig, plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { regionMarks } from '../../shared/newsletter/countyRegion.ts'
import { mergePlaceholder } from '../../shared/newsletter/mergePlaceholder.ts'
import { recipientOf } from '../../shared/newsletter/recipient.ts'
import type { ClaimedDelivery } from '../store/ledger.ts'
import { readGeoRegistry } from '../workspace/geo.ts'
import { type Letter, messageComposer, testMessage } from './composeMessage.ts'
import { messageIdOf, readReturnPath, readUnsubscribeToken } from './messageIdentity.ts'

const identityKey = '0f'.repeat(32)
const now = Temporal.Instant.from('2026-12-18T08:00:00Z')
const image = {
  sha256: 'ab'.repeat(32),
  mime: 'image/png',
  fileName: 'norrland.png',
  bytes: new Uint8Array([1, 2, 3]),
}

const channel: LetterConfig = {
  ...plainSmtp,
  ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@lärcentrum.example' },
}

const letter: Letter = {
  subject: 'Året som gick – och våren som kommer',
  html: `<!doctype html><html lang="sv"><body><p>Hej ${mergePlaceholder('contact.name', 'kollega')} i ${mergePlaceholder('contact.municipality', 'din kommun')}!</p><img src="${contentIdSource(image.sha256)}"><a href="${mergePlaceholder('unsubscribe', '')}">Avsluta</a></body></html>`,
  text: `Hej ${mergePlaceholder('contact.name', 'kollega')}!\n.\nAvsluta: ${mergePlaceholder('unsubscribe', '')}\n`,
  images: [image],
  calendars: [],
  channel,
  signing: null,
  organisation: 'Lärcentrum Inland, åtta kommuner',
  identityKey,
  geo: readGeoRegistry(resolve(import.meta.dirname, '../..')),
}

const delivery = (rest: Partial<ClaimedDelivery> = {}): ClaimedDelivery => ({
  id: 42 as DeliveryId,
  publicationId: 7 as PublicationId,
  contactId: null,
  email: 'rektor@lycksele.example',
  emailKey: 'rektor@lycksele.example',
  name: 'Rektor Öster',
  municipality: '2481' as MunicipalityCode,
  county: '24' as CountyCode,
  state: 'sending',
  phase: 'envelope',
  attempts: 1,
  messageId: messageIdOf(
    identityKey,
    7 as PublicationId,
    'rektor@lycksele.example',
    'xn--lrcentrum-v2a.example',
  ),
  response: null,
  nextAttemptAt: null,
  settledAt: null,
  ...rest,
})

const parsed = async (rest: Partial<ClaimedDelivery> = {}, changed: Partial<Letter> = {}) => {
  const mail = await messageComposer({ ...letter, ...changed })(delivery(rest), now)
  return {
    mail,
    source: Buffer.concat(mail.pieces).toString('latin1'),
    read: await simpleParser(Buffer.concat(mail.pieces)),
  }
}

it('carries every header that a list owes its readers', async () => {
  const { read, source } = await parsed()
  expect(read.subject).toBe(letter.subject)
  expect(read.date?.toISOString()).toBe('2026-12-18T08:00:00.000Z')
  expect(read.from?.value).toEqual([
    { name: 'Lärcentrum Inland', address: expect.stringContaining('kansli@') },
  ])
  expect(read.to).toMatchObject({ value: [{ name: 'Rektor Öster', address: 'rektor@lycksele.example' }] })
  expect(read.messageId).toBe(delivery().messageId)
  expect(read.headers.get('content-language')).toBe('sv')
  const list = read.headers.get('list') as { unsubscribe: { mail: string }; id: { id: string; name: string } }
  expect(list.id.id).toMatch(/^rundbrev\.xn--/)
  expect(list.id.name).not.toBe('')
  expect(list.unsubscribe.mail).toMatch(
    /^kansli@xn--[a-z0-9-]+\.example\?subject=unsubscribe%2042-[0-9a-f]{20}$/,
  )
  expect(read.headers.get('auto-submitted')).toBe('no')
  expect(read.headers.get('precedence')).toBe('bulk')
  expect(read.headers.get('feedback-id')).toMatch(/^7:rundbrev:[0-9a-f]{12}$/)
  expect(source).not.toMatch(/^(X-Mailer|Sender|Reply-To|List-Unsubscribe-Post):/im)
})

it('names a mailbox with letters beyond ASCII as it is written, in UTF-8, and nothing else of the message is beyond ASCII', async () => {
  const { mail, read } = await parsed({ email: 'Åsa@åsele.example', emailKey: 'åsa@xn--sele-poa.example' })
  expect(mail).toMatchObject({ to: 'Åsa@xn--sele-poa.example', from: expect.stringMatching(/^[!-~]+$/) })
  const source = Buffer.concat(mail.pieces).toString('utf8')
  expect(source).toMatch(/^To: =\?UTF-8\?[^\r\n]+\?= <Åsa@åsele\.example>\r$/m)
  expect(source.replace('Åsa@åsele', '')).toMatch(/^[\r\n\t -~]*$/)
  expect(read.to).toMatchObject({ value: [{ name: 'Rektor Öster', address: 'Åsa@åsele.example' }] })
})

it('is from no mailbox with letters beyond ASCII, which no server that lacks SMTPUTF8 would take a letter from', async () => {
  for (const changed of [{ fromAddress: 'åsa@b.example' }, { senderAddress: 'åsa@b.example' }])
    await expect(parsed({}, { channel: { ...channel, ...changed } })).rejects.toMatchObject({
      code: 'channel-sender-invalid',
    })
})

it('names who sends for the author and who is answered, and sends reports to the sender', async () => {
  const { read, mail, source } = await parsed(
    {},
    {
      channel: { ...channel, senderAddress: 'utskick@lärcentrum.example', replyTo: 'svar@lycksele.example' },
    },
  )
  const addressOf = (name: string) => (read.headers.get(name) as AddressObject).value[0]?.address
  expect(addressOf('sender')).toBe('utskick@lärcentrum.example')
  expect(source).toMatch(/^Sender: utskick@xn--lrcentrum-v2a\.example\r$/m)
  expect(addressOf('reply-to')).toBe('svar@lycksele.example')
  expect(mail.from).toBe('utskick@xn--lrcentrum-v2a.example')
  expect((read.headers.get('list') as { unsubscribe: { mail: string } }).unsubscribe.mail).toMatch(
    /^svar@lycksele\.example\?/,
  )
})

it('has a return address of the delivery’s own where the channel wants it', async () => {
  const { mail } = await parsed({}, { channel: { ...channel, verp: true } })
  expect(readReturnPath(mail.from, identityKey, () => delivery().emailKey)).toBe(42)
})

it('offers one press to leave only where the organisation has an endpoint for it', async () => {
  const at = async (unsubscribeAddress: string) =>
    (await parsed({}, { channel: { ...channel, unsubscribeAddress } })).read.headers.get('list') as {
      readonly unsubscribe: { readonly url?: string; readonly mail: string }
      readonly 'unsubscribe-post'?: { readonly name: string }
    }
  const { unsubscribe, ...list } = await at('https://lycksele.example/avsluta?brev={token}')
  const token = new URL(unsubscribe.url ?? '').searchParams.get('brev') ?? ''
  expect(readUnsubscribeToken(token, identityKey, () => delivery().emailKey)).toBe(42)
  expect(decodeURIComponent(unsubscribe.mail)).toContain(token)
  expect(list['unsubscribe-post']?.name).toBe('List-Unsubscribe=One-Click')
  for (const none of ['', 'http://lycksele.example/?{token}', 'https://lycksele.example/avsluta', '{token}'])
    expect(await at(none)).not.toHaveProperty('unsubscribe-post')
})

it('names hosted images by where they lie, and takes none along', async () => {
  const hosted = { ...channel, images: 'hosted' as const, imagesAddress: 'https://lycksele.example/brev' }
  const { read } = await parsed({}, { channel: hosted })
  expect(read.attachments).toEqual([])
  expect(read.html).toContain(`<img src="https://lycksele.example/brev/${image.sha256}.png">`)
  for (const imagesAddress of ['', 'http://lycksele.example/', 'https://lycksele.example/?a', 'javascript:1'])
    expect(() => messageComposer({ ...letter, channel: { ...hosted, imagesAddress } })).toThrow(
      expect.objectContaining({ code: 'images-address-invalid' }),
    )
})

it('has a subject of the recipient’s own, and no name adds a header', async () => {
  const subject = `Hej ${mergePlaceholder('contact.name', 'kollega')} i ${mergePlaceholder('contact.municipality', 'din kommun')}`
  expect((await parsed({}, { subject })).read.subject).toBe('Hej Rektor Öster i Lycksele')
  expect((await parsed({ name: '', municipality: null }, { subject })).read.subject).toBe(
    'Hej kollega i din kommun',
  )
  const { read } = await parsed({ name: 'Rektor\r\nBcc: alla@kommun.example' }, { subject })
  expect(read.subject).toBe('Hej Rektor Bcc: alla@kommun.example i Lycksele')
  expect(read.headers.has('bcc')).toBe(false)
})

it('holds a text part and an HTML part with the image inside, all personal', async () => {
  const { read, source } = await parsed()
  expect(source).toMatch(/^Content-Type: multipart\/alternative/im)
  expect(read.text).toContain('Hej Rektor Öster!')
  expect(read.html).toContain('Hej Rektor Öster i Lycksele!')
  expect(read.html).not.toContain('cid:')
  expect(read.attachments).toMatchObject([
    {
      contentType: 'image/png',
      related: true,
      cid: `${image.sha256}@rundbrev`,
      content: Buffer.from([1, 2, 3]),
    },
  ])
  const unsubscribe = /subject=unsubscribe%2042-[0-9a-f]{20}/
  expect(read.text).toMatch(unsubscribe)
  expect(read.html).toMatch(unsubscribe)
})

it('goes over the wire in lines that end with CRLF and only so', async () => {
  const { source } = await parsed()
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

it('lets no name, subject or organisation become a header, a recipient or a line of its own', async () => {
  const evil = 'Rektor Å\r\nBcc: evil@x.example\r\n\r\n<script>'
  const { read, source, mail } = await parsed(
    { name: evil },
    { subject: evil, organisation: evil, channel: { ...channel, fromName: evil } },
  )
  expect(mail.to).toBe('rektor@lycksele.example')
  expect(read.headers.has('bcc')).toBe(false)
  expect(source).not.toMatch(/^Bcc:/im)
  expect(read.to).toMatchObject({ value: [{ address: 'rektor@lycksele.example' }] })
  expect(read.html).not.toContain('<script>')
})

it('a test is the very message, but for its address, subject, Message-ID and way out', async () => {
  const real = await messageComposer(letter)(delivery(), now)
  const { unsubscribeMailto: _, ...reader } = recipientOf(letter.geo, delivery(), '')
  const to = 'kanslichefen@larcentrum.example'
  const test = await testMessage(letter, { to, subject: '[Prov] –', reader, random: '0f'.repeat(16) }, now)
  expect(test).toMatchObject({ from: real.from, to })
  const comparable = ({ pieces }: { pieces: readonly Uint8Array[] }) =>
    Buffer.concat(pieces)
      .toString('latin1')
      .replace(/\r\n[ \t]+/g, ' ')
      .replace(/=\r\n/g, '')
      .replace(/_NmP-[0-9a-f]+/g, 'boundary')
      .replace(/^(To|Subject|Message-ID|Feedback-ID):.*$/gim, '$1:')
      .replace(/unsubscribe%20[0-9a-z-]+/g, 'unsubscribe%20…')
  expect(comparable(test)).toBe(comparable(real))
  expect(Buffer.concat(test.pieces).toString('latin1')).not.toMatch(/unsubscribe%20\d/)
})

it('refuses a recipient that is more than one address', async () => {
  for (const email of ['a@b.example\r\nRCPT TO:<evil@x.example>', 'a@b.example, c@d.example', '']) {
    await expect(messageComposer(letter)(delivery({ email }), now)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }
  for (const wrong of [
    { fromAddress: 'kansli' },
    { senderAddress: 'a@b.example, c@d.example' },
    { replyTo: 'svar@b.example\r\nBcc: alla@kommun.example' },
  ])
    expect(() => messageComposer({ ...letter, channel: { ...channel, ...wrong } })).toThrow(
      expect.objectContaining({ code: 'channel-sender-invalid' }),
    )
})

it('reads neither files nor the network, whatever the letter says', async () => {
  const html = '<html><body><img src="file:///etc/hostname"><img src="http://127.0.0.1:9/x"></body></html>'
  const { read } = await parsed({}, { html, images: [] })
  expect(read.attachments).toEqual([])
  expect(read.html).toContain('file:///etc/hostname')
})

it('gives the same address the same Message-ID, and tells nobody the address', () => {
  const id = (publication: number, emailKey: string, key = identityKey) =>
    messageIdOf(key, publication as PublicationId, emailKey, 'kommun.example')
  expect(id(7, 'a@b.example')).toBe(id(7, 'a@b.example'))
  expect(
    new Set([
      id(7, 'a@b.example'),
      id(8, 'a@b.example'),
      id(7, 'c@b.example'),
      id(7, 'a@b.example', '1f'.repeat(32)),
    ]).size,
  ).toBe(4)
  expect(id(7, 'a@b.example')).toMatch(/^<[0-9a-f]{32}@kommun\.example>$/)
})

it('carries the calendar files and the images of what the recipient sees, and no others', async () => {
  const file = (fileName: string, counties: string[] | null) => ({
    fileName,
    content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    counties: counties as CountyCode[] | null,
  })
  const marks = regionMarks(['25'])
  const html = `<html lang="sv"><body>${marks?.begin}<img src="${contentIdSource(image.sha256)}">${marks?.end}</body></html>`
  const calendars = [file('alla.ics', null), file('norr.ics', ['25']), file('vast.ics', ['24', '25'])]
  const names = async (county: string | null) =>
    (await parsed({ county: county as CountyCode | null }, { html, calendars })).read.attachments.map(
      ({ filename }) => filename,
    )
  expect(await names('25')).toEqual(['norrland.png', 'alla.ics', 'norr.ics', 'vast.ics'])
  expect(await names('24')).toEqual(['alla.ics', 'vast.ics'])
  expect(await names(null)).toEqual(['alla.ics'])
})
