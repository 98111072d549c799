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
  })
  expect(parseEmailAddress('Kansli@A\u030asele.example')).toEqual(composed)
  expect(keyOf('kansli@xn--sele-poa.example')).toBe('kansli@xn--sele-poa.example')
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
    'å@b.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(127)}example`,
  ])('what is no address: %j', (text) => {
    expect(keyOf(text)).toBe('email-invalid')
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

it('lets nothing through but one plain, short, printable ASCII mailbox', () => {
  fc.assert(
    fc.property(nearlyAddress, (text) => {
      const reading = parseEmailAddress(text)
      if (reading.kind === 'problem') return
      for (const form of [reading.key, reading.mailbox]) {
        expect(form).toMatch(/^[^\s<>()[\]\\,;:"@]+@[a-z0-9.-]+$/)
        expect(form).toMatch(/^[!-~]{3,254}$/)
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
      expect(keyOf(reading.mailbox.toUpperCase())).toBe(reading.key)
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
