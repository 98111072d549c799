import { expect, test } from 'vitest'
import { checkAbbreviations } from './abbreviations.ts'
import { passagesOf } from './passages.ts'
import { heading, inLanguage, paragraph, testPost } from './testPost.ts'

const knowledge = { language: 'sv' as const, known: new Set<string>(), organisation: 'Akademi Norr' }
function found(texts: readonly string[], part: Partial<typeof knowledge> = {}) {
  const passages = passagesOf(testPost(texts.map((text) => paragraph(text))))
  return checkAbbreviations(passages, { ...knowledge, ...part }).map(({ values }) => values.words)
}

test('tells an abbreviation that is not spelled out, once, with both its remedies', () => {
  expect(found(['Sök till YH. Det finns YH i Lycksele.', 'YH igen, och SLU.'])).toEqual(['YH', 'SLU'])
  const [first] = checkAbbreviations(
    passagesOf(testPost([paragraph('Sök till YH-utbildningar.')])),
    knowledge,
  )
  expect(first).toMatchObject({
    place: { part: 'body', block: 1, run: 0, from: 9, to: 11 },
    fixes: [{ kind: 'goTo' }, { kind: 'learnWord', word: 'YH', language: 'sv' }],
  })
})

test.each([
  'Yrkeshögskolan (YH) i Lycksele.',
  'YH (yrkeshögskolan) i Lycksele.',
  'Sveriges lantbruksuniversitet, SLU, i Umeå.',
  'Statistics Sweden (SCB) har räknat.',
  'Sveriges Kommuner och Regioner – SKR – har räknat.',
  'EU, CSN, AI och PDF är kända.',
  'Kapitel IV och XII.',
  'VI SES I LYCKSELE IGEN',
  'Rum B12, H2O och 3D.',
  'Se #YH eller https://www.YH.example',
])('what is spelled out, known, or no abbreviation: %s', (text) => {
  expect(found([text])).toEqual([])
})

test('what is spelled out the first time may stand alone from then on, and not before', () => {
  expect(found(['Yrkeshögskolan (YH) växer.', 'YH är bra.'])).toEqual([])
  expect(found(['YH är bra.', 'Yrkeshögskolan (YH) växer.'])).toEqual(['YH'])
})

test('a title and a heading may be short where the text spells out', () => {
  const content = testPost([heading(2, 'YH växer'), paragraph('Yrkeshögskolan (YH) växer.')], {
    title: 'Mer YH',
  })
  expect(checkAbbreviations(passagesOf(content), knowledge)).toEqual([])
})

test('one’s own words, the organisation’s name and another language are known', () => {
  expect(found(['YH och NORR.'], { known: new Set(['YH']), organisation: 'Akademi NORR' })).toEqual([])
  const marked = testPost([paragraph('Se ', inLanguage('en', 'the NGO'), '.')])
  expect(checkAbbreviations(passagesOf(marked), knowledge)).toEqual([])
})
