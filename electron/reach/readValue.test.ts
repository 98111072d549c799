import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readValue } from './readValue.ts'

it.each([
  ['1 234', 1234],
  ['1\u00a0234', 1234],
  ['1\u2009234,5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['0', 0],
])('reads %j', (text, value) => expect(readValue(text)).toEqual({ kind: 'number', value }))

it.each([
  ['−3', 'value-negative'],
  ['-3', 'value-negative'],
  ['- 1 234', 'value-negative'],
  ['12 %', 'value-per-cent'],
  ['12%', 'value-per-cent'],
  ['1,234', 'value-ambiguous'],
  ['many', 'value-not-a-number'],
  ['', 'value-not-a-number'],
  ['1e5', 'value-not-a-number'],
  ['9999999999999999', 'value-not-a-number'],
])('refuses %j and says why', (text, reason) => expect(readValue(text)).toEqual({ kind: 'rejected', reason }))

it('takes a lone separator for thousands where wholes are counted', () => {
  expect(readValue('1,234', true)).toEqual({ kind: 'number', value: 1234 })
  expect(readValue('47.812', true)).toEqual({ kind: 'number', value: 47_812 })
  expect(readValue('0,125', true)).toEqual({ kind: 'number', value: 0.125 })
})

it('reads every count back however its thousands are grouped', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.constantFrom(' ', '\u00a0', '\u202f', '.', ','), (value, group) => {
      const text = String(value).replace(/\B(?=(\d{3})+$)/g, group)
      expect(readValue(text, true)).toEqual({ kind: 'number', value })
    }),
  )
})
