import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from './findNumbers.ts'

const nb = '\u00a0'
const read = (text: string, language: 'sv' | 'en' = 'sv') =>
  findNumbers(text, language).numbers.map(({ value, unit, word }) => [
    value,
    unit + (word === '' ? '' : word),
  ])
const named = (text: string, language: 'sv' | 'en' = 'sv') =>
  findNumbers(text, language).named.map(({ name, start, end }) => [name, text.slice(start, end)])

describe('a number that states an amount', () => {
  it.each([
    ['Vi nådde 48 000 personer.', [[48_000, 'personer']]],
    [`Vi nådde 48${nb}000${nb}personer.`, [[48_000, 'personer']]],
    ['Besöken ökade med 150 procent', [[150, '%']]],
    [`+150${nb}% besök`, [[150, '%']]],
    ['\u22125,5 % färre', [[-5.5, '%']]],
    ['1.234,5 kronor', [[1234.5, 'kronor']]],
    ['1,5 miljoner kronor', [[1_500_000, 'kronor']]],
    [
      'tretton kommuner, fyra län',
      [
        [13, 'kommuner'],
        [4, 'län'],
      ],
    ],
    ['13 kommuner', [[13, 'kommuner']]],
    [
      '10–15 personer',
      [
        [10, ''],
        [15, 'personer'],
      ],
    ],
    ['alla 16-åringar', [[16, 'åringar']]],
    ['Tillsammans är vi sjutton.', [[17, '']]],
    [
      '2 000 personer och 2020 personer',
      [
        [2000, 'personer'],
        [2020, 'personer'],
      ],
    ],
    [
      '3 av 4',
      [
        [3, ''],
        [4, ''],
      ],
    ],
    [
      '5km och 30kr',
      [
        [5, 'km'],
        [30, 'kr'],
      ],
    ],
    [
      '3/4 av kommunerna',
      [
        [3, ''],
        [4, ''],
      ],
    ],
  ])('is found in Swedish: %s', (text, numbers) => {
    expect(read(text)).toEqual(numbers)
  })

  it.each([
    [
      '48,000 people and 1.5 million views',
      [
        [48_000, 'people'],
        [1_500_000, 'views'],
      ],
    ],
    ['up 150%', [[150, '%']]],
    ['12 per cent', [[12, '%']]],
    ['thirteen municipalities', [[13, 'municipalities']]],
    ['1,234,567.5 hours', [[1_234_567.5, 'hours']]],
  ])('is found in English: %s', (text, numbers) => {
    expect(read(text, 'en')).toEqual(numbers)
  })

  it('reads a lone separator as the language does', () => {
    expect(read('1,234')).toEqual([[1.234, '']])
    expect(read('1,234', 'en')).toEqual([[1234, '']])
    expect(read('1.234')).toEqual([[1234, '']])
    expect(read('1.234', 'en')).toEqual([[1.234, '']])
  })

  it('knows the word of precision before it, and spans the whole statement', () => {
    const text = 'och nära 48 000 personer, mer än 26 ansökningar, ca 5 %'
    const { numbers } = findNumbers(text, 'sv')
    expect(numbers.map(({ precision, whole }) => [precision, text.slice(whole.start, whole.end)])).toEqual([
      ['nearly', 'nära 48 000 personer'],
      ['over', 'mer än 26 ansökningar'],
      ['about', 'ca 5 %'],
    ])
  })
})

describe('digits that state no amount', () => {
  it.each([
    ['date', 'den 23 december', '23 december'],
    ['date', 'till och med den 6 januari.', '6 januari'],
    ['date', '18–20 december 2026', '18–20 december 2026'],
    ['date', '2020-12-18', '2020-12-18'],
    ['date', 'senast 18/12', '18/12'],
    ['date', 'vecka 51', 'vecka 51'],
    ['time', 'kl. 9–11.30', 'kl. 9–11.30'],
    ['time', 'börjar 09:00', '09:00'],
    ['time', 'öppet 9.00–16.30', '9.00–16.30'],
    ['time', 'börjar 13.15.', '13.15'],
    ['year', 'i november 2019 beslutade', '2019'],
    ['year', 'läsåret 2020/21', '2020/21'],
    ['year', 'Agenda 2030', '2030'],
    ['phone', 'ring 0950-123 45', '0950-123 45'],
    ['phone', '+46 70 123 45 67', '+46 70 123 45 67'],
    ['phone', '070-123 45 67', '070-123 45 67'],
    ['postal-code', 'Storgatan, 999 99 Inlandet', '999 99'],
    ['identity', '802400-1234', '802400-1234'],
    ['identity', 'version 1.2.3', '1.2.3'],
    ['address', 'https://larcentrum.example/aret-2020', 'https://larcentrum.example/aret-2020'],
    ['address', 'kansli2@larcentrum.example', 'kansli2@larcentrum.example'],
    ['hashtag', '#norr2020', '#norr2020'],
    ['reference', 'enligt 4 § lagen', '4 §'],
    ['reference', 'se sidan 12', 'sidan 12'],
    ['ordinal', 'för 3:e gången', '3:e'],
    ['list-number', '1. Först', '1.'],
    ['name', 'covid-19', 'covid-19'],
    ['name', 'med 5G', '5G'],
    ['name', 'i A4', 'A4'],
  ])('are a %s: %s', (name, text, stretch) => {
    expect(named(text)).toEqual([[name, stretch]])
    expect(read(text)).toEqual([])
  })

  it.each([
    ['date', 'on December 18, 2026', 'December 18, 2026'],
    ['date', 'by 6 January', '6 January'],
    ['time', 'at 9 am', '9 am'],
    ['ordinal', 'the 3rd time', '3rd'],
  ])('are a %s in English: %s', (name, text, stretch) => {
    expect(named(text, 'en')).toEqual([[name, stretch]])
    expect(read(text, 'en')).toEqual([])
  })
})

it('leaves no run of digits out, and has none twice', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '48 000',
        '+150 %',
        '2020',
        'den 18 december',
        'kl. 9',
        '070-123 45 67',
        '999 99 Ort',
        'nära',
        'fem',
        '§',
      ],
      ...[
        'kommuner',
        '1.',
        'covid-19',
        'a@b.se1',
        '#x1',
        'https://a.se/1',
        '٣٤',
        '\n',
        '\u00a0',
        '1️⃣',
        '-',
        '–',
        '/',
        ':',
      ],
      ...['.', ',', ' ', '(', '@', '+', 'v.', 'mars', 'May', 'am', '%', 's', 'kr'],
    ),
    fc.nat({ max: 99_999 }).map(String),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('sv' as const, 'en' as const),
      (pieces, language) => {
        const text = pieces.join('')
        const { numbers, named: excluded } = findNumbers(text, language)
        for (const { index, 0: run } of text.matchAll(/\p{Nd}+/gu)) {
          const holders = [...numbers, ...excluded].filter(
            ({ start, end }) => start <= index && index + run.length <= end,
          )
          const touched = [...numbers, ...excluded].filter(
            ({ start, end }) => start < index + run.length && index < end,
          )
          expect([holders.length, touched.length]).toEqual([1, 1])
        }
      },
    ),
    { numRuns: 3000 },
  )
})
