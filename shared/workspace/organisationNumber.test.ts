import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOrganisationNumber } from './organisationNumber.ts'

test.each(['222000-0000', '2220000000', ' 222000 0000 ', '16222000-0000', '222000–0000'])(
  'an organisation number is known however it is typed: %s',
  (typed) => {
    expect(readOrganisationNumber(typed)).toEqual({ kind: 'number', number: '222000-0000' })
  },
)

test.each(['222000', '222000-00000', 'SE222000000001', '222-000-0000'])(
  'what is not ten digits says so: %s',
  (typed) => {
    expect(readOrganisationNumber(typed)).toEqual({ kind: 'unusable', fault: 'form' })
  },
)

test('nothing is no number, and no fault', () => {
  expect(readOrganisationNumber('  ')).toEqual({ kind: 'none' })
})

test('of ten digits with the last one open exactly one is right, and no single digit can be mistyped unseen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), (digits) => {
      const right = Array.from({ length: 10 }, (_, last) => [...digits, last].join('')).filter(
        (number) => readOrganisationNumber(number).kind === 'number',
      )
      expect(right).toHaveLength(1)
      const [number = ''] = right
      for (let at = 0; at < 10; at += 1) {
        const other = (Number(number[at]) + 1) % 10
        const mistyped = `${number.slice(0, at)}${other}${number.slice(at + 1)}`
        expect(readOrganisationNumber(mistyped)).toEqual({ kind: 'unusable', fault: 'check-digit' })
      }
    }),
  )
})
