import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumber } from './readNumber.ts'

it.each([
  ['47 812', 47_812],
  ['47\u00a0812', 47_812],
  ['47\u202f812', 47_812],
  [' 47812 ', 47_812],
  ['1 234 567,8', 1_234_567.8],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['0,125', 0.125],
  ['0', 0],
])('reads %j as %d', (text, value) => {
  expect(readNumber(text)).toEqual({ kind: 'number', value })
})

it.each(['47,812', '1.500', '999,000'])('does not guess whether %j is thousands or a decimal', (text) => {
  expect(readNumber(text)).toEqual({ kind: 'ambiguous' })
})

it.each(['', '-', '-5', '12 st', '50 %', '4 78 12', '1e5', '0x10', '1,2,3', 'Infinity', '1.2.3', '٣'])(
  'says that %j is no number from 0 up',
  (text) => {
    expect(readNumber(text)).toEqual({ kind: 'not-a-number' })
  },
)

it('reads back whole numbers as Swedish and English write them, or says that it cannot tell', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom('sv-SE', 'en-GB'), (value, locale) => {
      const read = readNumber(new Intl.NumberFormat(locale).format(value))
      const either = locale === 'en-GB' && value >= 1000 && value < 1_000_000
      expect(read).toEqual(either ? { kind: 'ambiguous' } : { kind: 'number', value })
    }),
  )
})
