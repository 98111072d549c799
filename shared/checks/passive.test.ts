import { expect, test } from 'vitest'
import { passagesOf, plainPassage } from './passages.ts'
import { checkPassive } from './passive.ts'
import { table, testPost } from './testPost.ts'

const found = (text: string, language: 'sv' | 'en' = 'sv') =>
  checkPassive([plainPassage({ part: 'lede' }, text)], language).map(({ code, values }) => [
    code,
    values.words,
  ])

test.each([
  ['Kursen ska genomföras i vår.', 'ska genomföras'],
  ['Kan beställas på vår sida.', 'Kan beställas'],
  ['Mötet blev inte försenat eller inställt, det blev flyttad.', 'blev flyttad'],
  ['Frågan har nu beslutats.', 'har nu beslutats'],
  ['Mässan arrangeras i Umeå.', 'arrangeras'],
])('%s', (text, words) => {
  expect(found(text)).toEqual([['passive', words]])
})

test.each([
  'Vi hoppas att ni trivs, och många minns mötet.',
  'Ska Lukas komma? Kan Jonas delta? Får Andreas följa med?',
  'Det ska finnas kaffe, och vi kan mötas i Lycksele.',
  'Man får plats, och det har saknats stolar.',
  'Mässan arrangeras av kommunerna.',
  'Kursen ska genomföras i vår av tre kommuner.',
  'Bli månad och byggnad. Kameras lins. Operas sal.',
])('the active and what only looks passive is let be: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('in English, where the doer stands last', () => {
  expect(found('The fair was organised by the university.', 'en')).toEqual([
    ['doer-last', 'was organised by'],
  ])
  expect(found('It was decided on Monday, and was finished by 1 May, by e-mail.', 'en')).toEqual([])
  expect(found('The work was finished by Monday.', 'en')).toEqual([])
})

test('a table has no sentences', () => {
  const passages = passagesOf(testPost([table('tableHeader', ['ska genomföras', 'arrangeras'])]))
  expect(checkPassive(passages, 'sv')).toEqual([])
})
