import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characters, wrapText } from './wrapText.ts'

test('breaks at spaces and never past the width', () => {
  expect(wrapText('ett två tre fyra', { width: 8 })).toEqual(['ett två', 'tre fyra'])
})

test('hangs the rest under the first line', () => {
  expect(wrapText('ett två tre', { width: 9, first: '- ', rest: '  ' })).toEqual(['- ett två', '  tre'])
})

test('leaves a word longer than a line whole', () => {
  expect(wrapText('se https://lang.example/adress nu', { width: 10 })).toEqual([
    'se',
    'https://lang.example/adress',
    'nu',
  ])
})

test('does not break at a no-break space', () => {
  expect(wrapText('nära 48\u00a0000 personer', { width: 9 })).toEqual(['nära', '48\u00a0000', 'personer'])
})

test('keeps the line feeds of the text', () => {
  expect(wrapText('ett\n\ntvå', { width: 20, first: '> ' })).toEqual(['> ett', '>', '> två'])
})

test('loses no word, and only a line of one word may be too long', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'å', '\u{1f600}', '-'), minLength: 1, maxLength: 15 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 30 }), (words, width) => {
      const lines = wrapText(words.join(' '), { width })
      expect(lines.join(' ').split(' ')).toEqual(words)
      for (const line of lines) expect(characters(line) <= width || !line.includes(' ')).toBe(true)
    }),
  )
})
