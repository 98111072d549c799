import { expect, test } from 'vitest'
import type { Block } from '../post/document.ts'
import { lixOf } from './lix.ts'
import { passagesOf } from './passages.ts'
import { heading, inLanguage, list, paragraph, table, testPost } from './testPost.ts'

const measured = (body: readonly Block[]) => lixOf(passagesOf(testPost(body, { title: 'Rubrik', lede: '' })))

/** Ten words, two of them (kommunen, kursdeltagare) longer than six letters; twice six is sixty words in six sentences. */
const sentence = 'I år har kommunen tagit emot nio nya och kursdeltagare.'

test('is the words of a sentence and the share of long ones, as Björnsson counts', () => {
  // 60 / 6 = 10, and 12 of 60 = 20 %.
  expect(measured([paragraph(Array(6).fill(sentence).join(' '))])).toEqual({
    ...{ value: 30, band: 'easy', words: 60, sentences: 6, longWords: 12 },
  })
})

test('a word is long from its seventh letter, whatever stands between them', () => {
  const six = measured([paragraph(`${'skolan '.repeat(50)}.`)])
  expect(six).toMatchObject({ longWords: 0, value: 50 })
  const seven = measured([paragraph(`${'skolans '.repeat(49)}e-post.`)])
  expect(seven).toMatchObject({ longWords: 49 })
})

test('each item of a list is a sentence, with or without a full stop', () => {
  const items = Array.from({ length: 10 }, () => 'fem ord i varje rad')
  expect(measured([list(...items)])).toMatchObject({ words: 50, sentences: 10, value: 5 })
})

test('headings, tables and words in another language are no sentences', () => {
  const text = paragraph(Array(6).fill(sentence).join(' '))
  const around = [
    heading(2, 'Ännu en rubrik med obegripligheter'),
    table('tableHeader', ['Utbildning', 'Antagning']),
  ]
  const english = paragraph(inLanguage('en', 'Incomprehensibilities everywhere notwithstanding.'))
  expect(measured([text, ...around, english])).toEqual(measured([text]))
})

test('a short text has no measure', () => {
  expect(measured([paragraph('Ordet '.repeat(49))])).toBeNull()
  expect(measured([paragraph('Ordet '.repeat(50))])).not.toBeNull()
})

test.each([
  [29, 'veryEasy'],
  [30, 'easy'],
  [40, 'medium'],
  [50, 'hard'],
  [60, 'veryHard'],
])('%i is %s', (value, band) => {
  // One sentence of so many short words has that LIX; below fifty words two of them do.
  const text = `${'ord '.repeat(value)}. `
  expect(measured([paragraph(text), paragraph(text)])).toMatchObject({ value, band })
})
