import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEmailAddress, readAddress } from './emailAddress.ts'

const keyOf = (text: string) => {
  const reading = parseEmailAddress(text)
  return reading.kind === 'address' ? reading.key : reading.problem
}

it('takes addresses as people write them', () => {
  expect(parseEmailAddress('  Rektor@Lycksele.Example \r\n')).toEqual({
    kind: 'address',
    address: 'Rektor@lycksele.example',
    key: 'rektor@lycksele.example',
    mailbox: 'Rektor@lycksele.example',
    needsUtf8: false,
  })
  for (const address of ["o'brien+list@a-b.example", 'a.b.c@x.y.z.example', '1@2.example']) {
    expect(keyOf(address)).toBe(address)
  }
})

it('gives an international domain its ASCII form for the key and for the envelope', () => {
  const composed = parseEmailAddress('Kansli@Åsele.example')
  expect(composed).toEqual({
    kind: 'address',
    address: 'Kansli@åsele.example',
    key: 'kansli@xn--sele-poa.example',
    mailbox: 'Kansli@xn--sele-poa.example',
    needsUtf8: false,
  })
  expect(parseEmailAddress('Kansli@A\u030asele.example')).toEqual(composed)
  expect(keyOf('kansli@xn--sele-poa.example')).toBe('kansli@xn--sele-poa.example')
})

it('takes letters of any script before the @, and says that a server must take them too', () => {
  const composed = parseEmailAddress('Åsa.Öberg@Åsele.example')
  expect(composed).toEqual({
    kind: 'address',
    address: 'Åsa.Öberg@åsele.example',
    key: 'åsa.öberg@xn--sele-poa.example',
    mailbox: 'Åsa.Öberg@xn--sele-poa.example',
    needsUtf8: true,
  })
  expect(parseEmailAddress('A\u030asa.O\u0308berg@åsele.example')).toEqual(composed)
  expect(keyOf('ÅSA.ÖBERG@ÅSELE.EXAMPLE')).toBe('åsa.öberg@xn--sele-poa.example')
  for (const address of ['пётр@b.example', '山田+lista@b.example', 'جمال@b.example', 'नमस्ते@b.example'])
    expect(keyOf(address)).toBe(address)
})

describe('refuses', () => {
  it('nothing at all, by its own name', () => {
    for (const text of ['', '  ', '\n']) expect(keyOf(text)).toBe('email-missing')
  })

  it.each([
    'b@e.example\r\nRCPT TO:<evil@x.example>',
    'a@b.example\nBcc: c@d.example',
    'Växeln <a@b.example>',
    '<a@b.example>',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    '"a b"@c.example',
    'a b@c.example',
    'a\u0000@c.example',
    'a@c.example\u0000',
    'a\\@c.example',
    'mailto:a@b.example',
  ])('what could carry a second recipient or header: %j', (text) => {
    expect(keyOf(text)).toBe('email-invalid')
  })

  it.each([
    'a',
    '@',
    'a@',
    '@b.example',
    'a@b',
    'a@localhost',
    '.a@b.example',
    'a.@b.example',
    'a..b@c.example',
    'a@b..example',
    'a@.example',
    'a@b.example.',
    'a@-b.example',
    'a@b-.example',
    'a@b_c.example',
    'a@127.0.0.1',
    'a@1.2',
    'a@x.0x7f',
    'a@[127.0.0.1]',
    'a@b%2eexample',
    'a@user:b.example',
    'a@b.example/x',
    'a@b.example:25',
    'å..b@c.example',
    '.å@b.example',
    '"å"@b.example',
    `${'å'.repeat(33)}@b.example`,
    // Longer in small letters than in capitals.
    `${'\u023a'.repeat(32)}@b.example`,
    `å@${'bcdefghij.'.repeat(24)}bcdefg.example`,
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(127)}example`,
  ])('what is no address: %j', (text) => {
    expect(keyOf(text)).toBe('email-invalid')
  })
})

describe('refuses before the @, beyond ASCII', () => {
  it.each([
    ['a control character', 'å\u0085b'],
    ['a line end of Unicode', 'å\u2028b'],
    ['a space that is none of ASCII', 'å\u00a0b'],
    ['a mark that turns the direction', 'å\u202eb'],
    ['a direction mark', 'å\u200fb'],
    ['an isolate', 'å\u2066b'],
    ['a space of no width', 'å\u200bb'],
    ['a joiner of no width', 'å\u200db'],
    ['a soft hyphen', 'å\u00adb'],
    ['a letter that nobody sees', 'å\u3164b'],
    ['a variation selector', 'å\ufe0fb'],
    ['a byte order mark', 'å\ufeffb'],
    ['half of a character', 'å\ud800b'],
    ['a private character', 'å\ue000b'],
    ['an @ of full width', 'å\uff20b'],
    ['a bracket of full width', 'å\uff1eb'],
    ['letters of full width', 'å\uff42'],
    ['a ligature', 'å\ufb01'],
    ['a symbol', 'å\u2713'],
    ['a mark on nothing', '\u0338å'],
    ['a mark on a dot', 'å.\u0338b'],
    ['a line end', 'å\r\nRCPT TO:<b'],
    ['a bracket', 'å>b'],
    ['a comma', 'å,b'],
    ['a space', 'å b'],
  ])('%s', (_, local) => {
    expect(keyOf(`${local}@c.example`)).toBe('email-invalid')
  })
})

/** Address-like texts with the characters that do harm, and plain noise. */
const nearlyAddress = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '@',
          '.',
          '\r\n',
          '<',
          '>',
          ',',
          ' ',
          '"',
          '\u0000',
          'å',
          'Å',
          'A\u030a',
          'İ',
          'Σ',
          '\u0338',
          '\u202e',
          '\u200d',
          '＠',
          '山',
          'ß',
          '。',
          '\u00ad',
          '%',
          'xn--',
        ),
        fc.string({ unit: fc.constantFrom(...'abcdefghij0123456789-'), maxLength: 8 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc.emailAddress(),
)

it('lets nothing through but one plain, short mailbox, ASCII but for letters, digits and marks before its @', () => {
  fc.assert(
    fc.property(nearlyAddress, (text) => {
      const reading = parseEmailAddress(text)
      if (reading.kind === 'problem') return
      for (const form of [reading.key, reading.mailbox]) {
        expect(form).toMatch(/^[^\s<>()[\]\\,;:"@]+@[a-z0-9.-]+$/)
        expect(form).toMatch(/^[!-~\p{L}\p{N}\p{M}]{3,254}$/u)
        expect(form).not.toMatch(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u)
        expect(form).toBe(form.normalize('NFKC'))
        expect(Buffer.byteLength(form)).toBeLessThanOrEqual(254)
        expect(Buffer.byteLength(form.slice(0, form.indexOf('@')))).toBeLessThanOrEqual(64)
        expect(/^[!-~]+$/.test(form)).toBe(!reading.needsUtf8)
      }
      expect(reading.address).toMatch(/^[^\p{C}\p{Z}<>()[\]\\,;:"]+$/u)
    }),
    { numRuns: 2000 },
  )
})

it('reads what it gave as the same person again', () => {
  fc.assert(
    fc.property(nearlyAddress, (text) => {
      const reading = parseEmailAddress(text)
      if (reading.kind === 'problem') return
      expect(parseEmailAddress(reading.address)).toEqual(reading)
      expect(keyOf(reading.key)).toBe(reading.key)
      expect(keyOf(reading.mailbox)).toBe(reading.key)
      // Not every letter comes back from its capital: ß, the Greek final sigma.
      if (!reading.needsUtf8) expect(keyOf(reading.mailbox.toUpperCase())).toBe(reading.key)
    }),
    { numRuns: 2000 },
  )
})

it('takes nearly every address that fast-check can make', () => {
  const taken = fc
    .sample(fc.emailAddress(), { numRuns: 500, seed: 4 })
    .filter((text) => keyOf(text).includes('@'))
  expect(taken.length).toBeGreaterThan(490)
})

it('reads an address as plain as most are by a shorter way, which says what the long one does', () => {
  const part = fc.constantFrom(
    ...[
      'a',
      'B',
      '1',
      '.',
      '..',
      '-',
      '--',
      '_',
      '+',
      '@',
      'xn--',
      'xn--sele-poa',
      'se',
      'EXAMPLE',
      '0x',
      '1.2.3.4',
    ],
    ...['å', ' ', '\u0000', '%', ',', 'a'.repeat(62), 'x-y', "'"],
  )
  const word = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
  const address = fc
    .tuple(word, word, fc.constantFrom('.se', '.example', '', '.1', '.a'))
    .map(([local, domain, end]) => `${local}@${domain}${end}`)
  let plain = 0
  fc.assert(
    fc.property(fc.oneof(address, fc.string(), fc.emailAddress()), (text) => {
      const read = parseEmailAddress(text)
      expect(read).toEqual(readAddress(text))
      plain += read.kind === 'address' ? 1 : 0
    }),
    { numRuns: 5000 },
  )
  expect(plain).toBeGreaterThan(500)
})
