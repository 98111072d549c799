import { expect, test } from 'vitest'
import { detectLanguage } from './languageDetector.ts'
import { checkLanguageMarks } from './languageMarks.ts'
import { passagesOf } from './passages.ts'
import { checkLengths, checkLix } from './readability.ts'
import { inLanguage, paragraph, table, testPost } from './testPost.ts'

const english = 'The courses are open to all of you who want to learn more about this.'

test.each([
  [english, 'en'],
  ['Vi vill att alla ska kunna komma och det är gratis för er.', 'sv'],
  ['Welcome to Lycksele', null],
  ['Save the date: Nordic Skills Week 2026 in Umeå', null],
  ['Rektor, biträdande rektor, studievägledare, kommunikatör, ekonom, registrator', null],
  ['Vi läste ”The courses are open to all of you” och det var bra för oss.', null],
])('%s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})

test('a sentence in another language is to be marked; sentences side by side at one go', () => {
  const two = `${english} And we hope that you will be there with us.`
  const marks = checkLanguageMarks(passagesOf(testPost([paragraph(`Hej på er. ${two} Välkomna.`)])), 'sv')
  expect(marks).toMatchObject([
    {
      place: { part: 'body', block: 1, run: 0, from: 11, to: 11 + two.length },
      fixes: [{ kind: 'markLanguage', lang: 'en' }],
    },
  ])
})

test('what is marked is told no more, and a field has no marks', () => {
  expect(checkLanguageMarks(passagesOf(testPost([paragraph(inLanguage('en', english))])), 'sv')).toEqual([])
  expect(checkLanguageMarks(passagesOf(testPost([], { lede: english })), 'sv')).toMatchObject([
    { place: { part: 'lede' }, fixes: [{ kind: 'goTo' }] },
  ])
})

test('a sentence of more than thirty words, and a paragraph of more than 120, are long', () => {
  const found = (...texts: string[]) =>
    checkLengths(passagesOf(testPost(texts.map((text) => paragraph(text))))).map(
      ({ code, values, place }) => [...[code, values.count, place.block, place.from, place.to]],
    )
  const thirty = `Ett ${'ord '.repeat(28)}ord.`
  expect(found(thirty)).toEqual([])
  const longer = `Ett ${'ord '.repeat(29)}ord.`
  expect(found(`Hej. ${longer}`)).toEqual([['sentence-long', 31, 1, 5, 5 + longer.length]])
  const four = Array(4).fill(thirty).join(' ')
  expect(found(four)).toEqual([])
  expect(found(`${four} Slut.`)).toEqual([['paragraph-long', 121, 1, undefined, undefined]])
})

test('cells and headings are never too long', () => {
  const cell = table('tableHeader', ['ord '.repeat(150)])
  expect(checkLengths(passagesOf(testPost([cell], { title: 'ord '.repeat(40) })))).toEqual([])
})

test('a LIX from 50 on is worth a thought', () => {
  const lix = { words: 100, sentences: 5, longWords: 30, value: 50 }
  expect(checkLix({ ...lix, band: 'hard' })).toMatchObject([{ code: 'lix-high', values: { lix: 50 } }])
  expect(checkLix({ ...lix, value: 49, band: 'medium' })).toEqual([])
  expect(checkLix(null)).toEqual([])
})
