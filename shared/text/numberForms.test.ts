import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from './findNumbers.ts'

/** Every way in which Intl sets a number, with what the setting multiplies it by. */
const forms: readonly (readonly [string, Intl.NumberFormatOptions])[] = [
  ['whole', { maximumFractionDigits: 0 }],
  ['with one decimal', { minimumFractionDigits: 1, maximumFractionDigits: 1 }],
  ['with at most two decimals', { maximumFractionDigits: 2 }],
  ['in per cent', { style: 'percent' }],
  ['in per cent, with its sign', { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }],
  ['with its sign', { signDisplay: 'exceptZero' }],
  ['in words for what is large', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 }],
]
const locales = { sv: 'sv-SE', en: 'en-GB' } as const
const sentences = {
  sv: [
    ...[
      ['Vi nådde ', ' personer i fjol.'],
      ['drygt ', ' besök'],
      ['Totalt: ', ', mer än väntat'],
    ],
    ...[
      ['', ''],
      ['(', ')'],
      ['”', '”'],
      ['rad ett\n', '.'],
    ],
  ],
  en: [
    ...[
      ['We reached ', ' people last year.'],
      ['just over ', ' visits'],
      ['In all: ', ', more than hoped'],
    ],
    ...[
      ['', ''],
      ['(', ')'],
      ['“', '”'],
      ['line one\n', '.'],
    ],
  ],
} as const
const number = fc.oneof(
  fc.integer({ min: -30, max: 30 }),
  fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hundredths) => hundredths / 100),
)

describe.each(['sv', 'en'] as const)('a number that Intl sets in %s', (language) => {
  it.each(forms)('%s, is found as just that, at its place, with its value', (_name, form) => {
    const format = new Intl.NumberFormat(locales[language], form)
    const space = fc.constantFrom('\u00a0', '\u202f', '\u2009', ' ')
    const minus = fc.constantFrom('-', '\u2212')
    const frame = fc.constantFrom(...sentences[language])
    fc.assert(
      fc.property(number, frame, space, minus, (value, [before, after], gap, sign) => {
        const words = format
          .format(value)
          .replace(/[\u00a0\u202f]/g, gap)
          .replace(/[-\u2212]/, sign)
        const { numbers } = findNumbers(`${before}${words}${after}`, language)
        expect(numbers.map(({ start, end }) => [start, end])).toEqual([
          [before.length, before.length + words.length],
        ])
        const [found] = numbers
        const told = form.style === 'percent' ? value * 100 : value
        // What is set is rounded: to the last of its digits, or to two figures where words are used for what is large.
        const near = form.notation === 'compact' ? Math.abs(told) * 0.06 + 0.06 : 0.5000001
        expect(Math.abs((found?.value ?? Number.NaN) - told)).toBeLessThanOrEqual(near)
        expect(found?.unit).toBe(form.style === 'percent' ? '%' : '')
      }),
      { numRuns: 300 },
    )
  })
})

it.each([
  ['sv', 'Drygt 2000 ansökningar', 2000],
  ['sv', 'Drygt 2000 kom', 2000],
  ['sv', 'tre tusen kronor', 3000],
  ['sv', 'tjugofem kommuner', 25],
  ['sv', 'trettioett dagar', 31],
  ['sv', 'hundra platser', 100],
  ['en', 'forty-two municipalities', 42],
  ['en', 'two hundred people', 200],
  ['en', 'more than 2020 people', 2020],
] as const)('reads what is written between digits and words, in %s: %s', (language, text, value) => {
  expect(findNumbers(text, language).numbers.map((found) => found.value)).toEqual([value])
})

it.each([
  ['sv', 'Kansliet, Storgatan 12, Inlandet'],
  ['sv', 'Skolvägen 3 B'],
  ['en', 'at 12 Old Mill Road'],
  ['sv', 'omkring 2020'],
  ['sv', 'hundratals och tusentals'],
] as const)('takes no address, year or crowd for an amount, in %s: %s', (language, text) => {
  expect(findNumbers(text, language).numbers).toEqual([])
})
