import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '../text/foldText.ts'
import { type MarkedText, markWords, searchWords, snippetOf } from './markWords.ts'

const marked = ({ text, marks }: MarkedText) => marks.map(([from, to]) => text.slice(from, to))

it('marks words whatever their case and accents, as they are written', () => {
  expect(marked(markWords('Räckvidd i RÄCKVIDDEN', searchWords('rackvidd')))).toEqual([
    'Räckvidd',
    'RÄCKVIDD',
  ])
  expect(marked(markWords('Cafe\u0301 i \u00C5sele', searchWords('café åsele')))).toEqual([
    'Cafe\u0301',
    '\u00C5sele',
  ])
})

it('marks once where words stand within each other', () => {
  expect(marked(markWords('årsbrev', searchWords('års årsbr brev')))).toEqual(['årsbrev'])
})

it('marks nothing that does not say so', () => {
  const words = fc.stringMatching(/^[a-zåäö]{1,6}$/)
  const text = fc.string({ unit: fc.constantFrom(...'abåÄö é\u0301\n', '𝒳', '👩‍👧') })
  fc.assert(
    fc.property(text, fc.array(words, { maxLength: 3 }), (written, sought) => {
      const folded = sought.map(foldText)
      for (const part of marked(markWords(written, folded)))
        expect(folded.some((word) => foldText(part).includes(word))).toBe(true)
      for (const word of folded)
        expect(marked(markWords(written, [word])).length > 0).toBe(foldText(written).includes(word))
    }),
  )
})

it('shows a long text around the first word that was looked for, cut between words', () => {
  const text = `${'Inledning om ingenting alls. '.repeat(20)}Västerbottens läsår börjar nu. ${'Och mer. '.repeat(40)}`
  const snippet = snippetOf(text, searchWords('läsår'))
  expect(snippet.text).toMatch(/^….+ Västerbottens läsår börjar nu\. .+…$/)
  expect(marked(snippet)).toEqual(['läsår'])
  expect(snippet.text.length).toBeLessThanOrEqual(112)
  expect(snippetOf(text, searchWords('finns inte')).text).toMatch(/^Inledning om ingenting/)
})

it('shows where the words stand together, rather than where the first of them stands', () => {
  const text = `till och till. ${'Om annat. '.repeat(30)}Fler än någonsin hittar till oss i år. ${'Slut. '.repeat(30)}`
  expect(marked(snippetOf(text, searchWords('hittar till oss')))).toEqual(['hittar', 'till', 'oss'])
})

it('keeps the word in what is shown, however the text is cut', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), fc.boolean(), (before, after, spaced) => {
      const filling = spaced ? 'ord om annat ' : 'x'
      const text = `${filling.repeat(before)} hittad ${filling.repeat(after)}`
      expect(marked(snippetOf(text, ['hittad']))).toEqual(['hittad'])
    }),
  )
})

it('takes each word once, and no control character for a letter', () => {
  expect(searchWords('  Års\u0000möte ÅRS ')).toEqual(['ars', 'mote'])
})
