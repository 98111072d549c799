import fc from 'fast-check'
import { expect, it } from 'vitest'
import { manyLines, oneLine } from './lines.ts'

it('puts a text on one line, composed, without control characters, single spaces between its words', () => {
  const part = fc.constantFrom(
    ...['a', 'Å', 'A\u030a', ' ', '  ', '\n', '\u0085', '\u00a0', '\u00ad', '\t', 'ſ', 'é', '日'],
  )
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        const tidied = text
          .normalize('NFC')
          .replace(/[\p{Cc}\s]+/gu, ' ')
          .trim()
        expect(oneLine(text)).toBe(tidied)
      },
    ),
    { numRuns: 2000 },
  )
})

it('keeps the lines of a text, and of control characters only tabs', () => {
  expect(manyLines(' a\r\nb\u0000\tc\r')).toBe('a\nb\tc')
})
