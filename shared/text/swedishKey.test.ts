import fc from 'fast-check'
import { expect, it } from 'vitest'
import { swedishKey } from './swedishKey.ts'

const compareKeys = (one: string, other: string) => Math.sign(Number(one > other) - Number(one < other))

it('sorts letters, digits and spaces as a Swedish collator does', () => {
  const collator = new Intl.Collator('sv', { sensitivity: 'base' })
  const letter = fc.constantFrom(
    ...'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖéàç0123456789 ',
  )
  const word = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join('').trim())
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(compareKeys(swedishKey(one), swedishKey(other))).toBe(Math.sign(collator.compare(one, other)))
    }),
    { numRuns: 2000, seed: 3 },
  )
})

it('puts å, ä and ö last, however they are written', () => {
  const names = ['Örjan', 'A\u030Ake', 'Ärna', 'Zeth', 'ÅBY', 'anders', 'Éva']
  const sorted = names.toSorted((one, other) => compareKeys(swedishKey(one), swedishKey(other)))
  expect(sorted).toEqual(['anders', 'Éva', 'Zeth', 'ÅBY', 'A\u030Ake', 'Ärna', 'Örjan'])
})
