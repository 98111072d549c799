import { afterAll, expect, test } from 'vitest'
import { createSpelling } from './spelling.ts'

const spelling = createSpelling()
afterAll(() => spelling.close())

test('knows Swedish words, their compounds and the names of places', async () => {
  const words = ['kommunförbundet', 'yrkeshögskola', 'Lycksele', 'årsberättelsen', 'rektorr', 'utbildnin']
  expect([...(await spelling.unknownOf('sv', words))]).toEqual(['rektorr', 'utbildnin'])
  // The second time from memory, and no other way.
  expect([...(await spelling.unknownOf('sv', [...words, 'föreninng']))]).toEqual([
    'rektorr',
    'utbildnin',
    'föreninng',
  ])
})

test('English is read in both its spellings', async () => {
  const words = [
    'colour',
    'color',
    'organisation',
    'centre',
    'programme',
    'travelled',
    "don't",
    'recieve',
    'coloour',
  ]
  expect([...(await spelling.unknownOf('en', words))]).toEqual(['recieve', 'coloour'])
})

test('suggests what was meant', async () => {
  const suggestions = await spelling.suggest('sv', ['utbildnin'])
  expect(suggestions.get('utbildnin')?.[0]).toBe('utbildning')
})

test('questions in two languages at once are kept apart', async () => {
  const [sv, en] = await Promise.all([
    spelling.unknownOf('sv', ['skola', 'school']),
    spelling.unknownOf('en', ['skola', 'school']),
  ])
  expect([[...sv], [...en]]).toEqual([['school'], ['skola']])
})

test('Swedish words are put together without end, in parts with hyphens too', async () => {
  const words = [
    ...[
      'kompetensförsörjningsfrågor',
      'landsbygdsutvecklingsprojekt',
      'studie-',
      'e-post',
      'studiecirkelledare',
    ],
    ...['kommunalförbundets', 'fjärrundervisning', 'vuxenutbildningssamordnaren', 'nord-syd'],
  ]
  expect([...(await spelling.unknownOf('sv', words))]).toEqual([])
  expect([
    ...(await spelling.unknownOf('sv', ['kompetensförsörjningsfrrågor', 'yrkes-utbildninng'])),
  ]).toHaveLength(2)
})

test('English knows contractions, possessives and words with hyphens', async () => {
  const words = ["university's", "won't", 'well-known', 'long-term', 'e-mail', 'decision-making']
  expect([...(await spelling.unknownOf('en', words))]).toEqual([])
})

test('a word of ten thousand letters, emoji and what is no word are answered like any other', async () => {
  const odd = ['a'.repeat(10_000), '👩‍🎓', '\u202eשלום', '', ' ', 'a\u0000b', '%n%s', 'ÅÄÖ'.repeat(3000)]
  const unknown = await spelling.unknownOf('sv', [...odd, 'skola'])
  expect(unknown.has('a'.repeat(10_000))).toBe(true)
  expect(unknown.has('skola')).toBe(false)
  const meant = await spelling.suggest('sv', ['a'.repeat(10_000), ''])
  expect(meant.get('a'.repeat(10_000))).toEqual([])
  expect([...(await spelling.unknownOf('sv', ['skola', 'skolla']))]).toEqual(['skolla'])
})

test('a thread that was ended starts again with the next question', async () => {
  const other = createSpelling()
  expect([...(await other.unknownOf('sv', ['skolla']))]).toEqual(['skolla'])
  await other.close()
  expect([...(await other.unknownOf('sv', ['skola', 'rektorr']))]).toEqual(['rektorr'])
  await other.close()
})
