import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'

it('cuts after full stops, questions and exclamations, quotation marks included', () => {
  expect(sentencesOf('Vi växer. Vem kommer? ”Alla!” Välkommen …')).toEqual([
    'Vi växer.',
    ' Vem kommer?',
    ' ”Alla!”',
    ' Välkommen …',
  ])
})

it('goes on after abbreviations, initials, numbers and small letters', () => {
  for (const one of [
    'Det gäller t.ex. Lycksele och bl.a. Åsele.',
    'Skrivet av A. Andersson i går.',
    'Möte kl. 10.30 den 3 maj.',
    'Webbplatsen lycksele.se växer.',
    'Oj! sade hon.',
  ]) {
    expect(sentencesOf(one)).toEqual([one])
  }
})

it('keeps a line break between two lines', () => {
  expect(sentencesOf('Plats: Lycksele\nTid: 10.00. Välkommen')).toEqual([
    'Plats: Lycksele',
    '\nTid: 10.00.',
    ' Välkommen',
  ])
})

it('loses no word of any text', () => {
  const words = (text: string) => text.split(/[ \t\n]+/).filter((word) => word !== '')
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('Ord.', 'ord', '\n', '”Nej!”', 't.ex.', '48\u00a0000', '…', 'A.', '  '))
        .map((list) => list.join(' ')),
      (text) => {
        expect(words(sentencesOf(text).join(''))).toEqual(words(text))
      },
    ),
  )
})
