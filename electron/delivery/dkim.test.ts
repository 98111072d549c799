import { createHash, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { readDkimKey, signMessage } from './dkim.ts'

// Verified by RFC 6376 read anew, with nothing of the signer's own code.

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const config = { domain: 'lärcentrum.example', selector: 'brev2026', keyEnv: null }
const key = readDkimKey(config, pem, 'Utskick')

const message = [
  'From: =?UTF-8?Q?L=C3=A4rcentrum?=  <kansli@larcentrum.example>',
  'To: rektor@lycksele.example',
  'Subject: =?UTF-8?Q?=C3=85ret_som_gick?=\r\n =?UTF-8?Q?_och_v=C3=A5ren?=',
  'Date: Fri, 18 Dec 2026 08:00:00 +0000',
  'Message-ID: <0f@larcentrum.example>',
  'List-Unsubscribe: <https://larcentrum.example/u?t=42>,\r\n <mailto:kansli@larcentrum.example>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'List-Id: <rundbrev.larcentrum.example>',
  'Precedence: bulk',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hej  \t hej \r\n.\r\n\r\nHej d=C3=A5!\r\n\r\n\r\n',
].join('\r\n')

const signed = async (source = message) => (await signMessage(key, Buffer.from(source))).toString('latin1')

it('signs so that whoever reads the public key can tell that it is as it was sent', async () => {
  const source = await signed()
  expect(source.endsWith(message)).toBe(true)
  expect(verify(source)).toBe(true)
  const { h = '', a, c, d, s } = signatureOf(source)
  expect({ a, c, d, s }).toEqual({
    a: 'rsa-sha256',
    c: 'relaxed/relaxed',
    d: 'xn--lrcentrum-v2a.example',
    s: 'brev2026',
  })
  expect(h.split(':')).toEqual(
    expect.arrayContaining([
      ...['from', 'to', 'subject', 'date', 'message-id', 'list-id', 'mime-version', 'content-type'],
      ...['list-unsubscribe', 'list-unsubscribe-post'],
    ]),
  )
})

it('is broken by a change of a signed header or of the text, and by none that relays make', async () => {
  const source = await signed()
  for (const [was, is] of [
    ['To: rektor', 'To: alla'],
    ['One-Click', 'Two-Click'],
    ['t=42', 't=43'],
    ['d=C3=A5!', 'd=C3=A4!'],
  ] as const)
    expect(verify(source.replace(was, is))).toBe(false)
  expect(verify(source.replace('To: rektor', 'to:   rektor').replace('hej \r\n', 'hej\r\n'))).toBe(true)
  expect(verify(`Received: from mail.example\r\n${source}\r\n`)).toBe(true)
})

it('signs a mailbox with letters beyond ASCII by the octets it is written in', async () => {
  expect(verify(await signed(message.replace('To: rektor', 'To: åsa')))).toBe(true)
})

it('takes no key that would leave letters unsigned', () => {
  const read = (text: string | undefined) => () => readDkimKey(config, text, 'Utskick')
  for (const none of [undefined, '', ' \n'])
    expect(read(none)).toThrow(expect.objectContaining({ code: 'dkim-key-missing' }))
  const exported = (made: ReturnType<typeof generateKeyPairSync>) =>
    made.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  for (const wrong of [
    'hemlig',
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    exported(generateKeyPairSync('rsa', { modulusLength: 512 })),
    exported(generateKeyPairSync('ed25519') as unknown as ReturnType<typeof generateKeyPairSync>),
    privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hemlig' })
      .toString(),
  ])
    expect(read(wrong)).toThrow(expect.objectContaining({ code: 'dkim-key-invalid' }))
  expect(read(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString())).not.toThrow()
})

/** RFC 6376, 6.1.3, for relaxed/relaxed: the body's hash, then the signature over the named headers and itself. */
function verify(source: string): boolean {
  const [head = '', body = ''] = splitAt(source, '\r\n\r\n')
  const { b = '', bh, h = '' } = signatureOf(source)
  if (createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64') !== bh) return false
  const headers = fieldsOf(head)
  const signature = headers.find(([name]) => name === 'dkim-signature')?.[1] ?? ''
  const lines = h.split(':').map((name) => {
    const [, value = ''] = headers.findLast((field) => field[0] === name) ?? []
    return `${name}:${relaxed(value)}\r\n`
  })
  const hashed = `${lines.join('')}dkim-signature:${relaxed(signature.replace(/(\bb=)[^;]*$/s, '$1'))}`
  const spki = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }))
  return createVerify('RSA-SHA256').update(hashed, 'latin1').verify(spki, b, 'base64')
}

function signatureOf(source: string): Record<string, string> {
  const [head = ''] = splitAt(source, '\r\n\r\n')
  const value = fieldsOf(head).find(([name]) => name === 'dkim-signature')?.[1] ?? ''
  return Object.fromEntries(
    value
      .replace(/\s/g, '')
      .split(';')
      .map((tag) => splitAt(tag, '=')),
  )
}

/** By their names in lower case, in order. */
function fieldsOf(head: string): [string, string][] {
  return head
    .replace(/\r\n([ \t])/g, '$1')
    .split('\r\n')
    .map((line) => {
      const [name = '', value = ''] = splitAt(line, ':')
      return [name.trim().toLowerCase(), value]
    })
}

/** RFC 6376, 3.4.2 */
function relaxed(value: string): string {
  return value.replace(/[ \t]+/g, ' ').trim()
}

/** RFC 6376, 3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  const kept = lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
  return kept.map((line) => `${line}\r\n`).join('')
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
