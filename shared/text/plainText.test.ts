import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, singleLine } from './plainText.ts'

/** Lone surrogates, controls and noncharacters among them. */
const anyCodeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit))

test('keeps what people write: letters, emoji with joiners, soft hyphens, right-to-left marks, tabs and line feeds', () => {
  const text = 'Åsele\tär \u{1f469}\u200d\u{1f52c} kommun\u00adalförbund\u200f\n'
  expect(plainText(text)).toBe(text)
})

test('drops controls and noncharacters, and mends a lone surrogate', () => {
  expect(plainText('a\u0000b\u001bc\u007fd\u0085e\ufdd0f\uffffg\u{10fffe}h')).toBe('abcd\nefgh')
  expect(plainText('a\ud800b')).toBe('a\ufffdb')
})

test('every line break becomes a line feed', () => {
  expect(plainText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
})

test('is stable: cleaning twice changes nothing more, and the result can be written as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCodeUnit }), (text) => {
      const clean = plainText(text)
      expect(plainText(clean)).toBe(clean)
      expect(clean.isWellFormed()).toBe(true)
    }),
  )
})

test('one line is one line: no header can be broken by it', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCodeUnit }), (text) => {
      expect(singleLine(text)).not.toMatch(/[\r\n]/)
    }),
  )
  expect(singleLine(' Ämne\r\nBcc: ond@example \t')).toBe('Ämne Bcc: ond@example')
})
