import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutText } from './cutText.ts'
import { sentencesOf } from './sentences.ts'

const cut = (text: string, most: number) => cutText(sentencesOf(text), (kept) => kept.length <= most)

it('keeps sentences whole as long as one fits', () => {
  expect(cut('Vi växer. Vi syns. Vi hörs.', 20)).toBe('Vi växer. Vi syns.')
})

it('else cuts between two words, without what a cut leaves dangling', () => {
  expect(cut('Norrbotten, Västerbotten och Jämtland', 14)).toBe('Norrbotten…')
  expect(cut('Nära 48\u00a0000 personer', 12)).toBe('Nära 48\u00a0000…')
  expect(cut('Nära 48\u00a0000 personer', 10)).toBe('Nära…')
})

it('cuts a single word only where nothing else is left, between graphemes, and an address never', () => {
  expect(cut('👩‍🎓👩‍🎓👩‍🎓', 12)).toBe('👩‍🎓👩‍🎓…')
  expect(cut('https://lycksele.example/brev', 20)).toBe('')
  expect(cut('', 20)).toBe('')
})

it('always fits, and is always a beginning of the text', () => {
  const pieces = fc.constantFrom(
    'Ord.',
    'ord',
    'Ord',
    ',',
    '👩‍🎓',
    'https://a.example/x',
    '\n',
    'a'.repeat(60),
  )
  fc.assert(
    fc.property(
      fc.array(pieces).map((list) => list.join(' ')),
      fc.nat(120),
      (text, most) => {
        const kept = cut(text, most)
        expect(kept.length).toBeLessThanOrEqual(most)
        const flat = (one: string) => one.replace(/[ \t\n]+/g, ' ').trim()
        expect(flat(text).startsWith(flat(kept.replace(/…$/, '')))).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
