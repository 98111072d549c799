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
