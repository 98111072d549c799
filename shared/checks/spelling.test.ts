import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import type { Language } from '../i18n/catalogue.ts'
import { spellingKey } from './checkInput.ts'
import { passagesOf, plainPassage } from './passages.ts'
import { askedIn, checkSpelling, wordsToSpell } from './spelling.ts'
import { inLanguage, paragraph, testPost } from './testPost.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const knowledge = {
  ...{ language: 'sv' as const, geo, organisation: 'Kommunalförbundet Norrlandskraft' },
  knownWords: new Set<string>(),
}
const wordsIn = (text: string, part: Partial<typeof knowledge> = {}) =>
  wordsToSpell([plainPassage({ part: 'lede' }, text)], { ...knowledge, ...part })
const asked = (text: string, part: Partial<typeof knowledge> = {}) =>
  wordsIn(text, part).map(({ word }) => word)

/** @param unknown the words that the dictionary does not know, with what they may be */
function check(text: string, unknown: Readonly<Record<string, readonly string[]>>) {
  const verdicts = new Map(
    Object.entries(unknown).map(([word, suggestions]) => [spellingKey('sv', word), suggestions] as const),
  )
  return checkSpelling(wordsIn(text), verdicts, () => false)
}

test.each([
  ['Kursen börjar.', ['Kursen', 'börjar']],
  ['Skriv till kansli@lycksele.se, #vuxenskola eller https://lycksele.se/kurser', ['Skriv', 'till', 'eller']],
  ['bl.a. kl. 9, den 18:e, 3D och 18th', ['den', 'och']],
  ['SLU, YH:s och NGOs', ['och']],
  ['studie- och yrkesvägledning', ['och', 'yrkesvägledning']],
  ['YH-utbildning', ['utbildning']],
  ['kom\u00admu\u00adner', ['kommuner']],
  ['Lycksele, Lyckseles och Malung-Sälen', ['och']],
  ['Norrlandskraft och Norrlandskrafts', ['och']],
  ['webbinarium om poddar', ['om']],
])('of %s the dictionary is asked %j', (text, words) => {
  expect(asked(text)).toEqual(words)
})

test('one’s own words are known however they are written, and so is their genitive', () => {
  const knownWords = new Set(['Komvuxet', 'rundbrev'])
  expect(asked('komvuxet KOMVUXET Komvuxets Rundbrev', { knownWords })).toEqual([])
})

test('what is marked as English is asked of that dictionary, and what is marked as a third language of none', () => {
  const marked = testPost(
    [paragraph('Vi sa ', inLanguage('en', 'good morning'), ' och ', inLanguage('fi', 'huomenta'), '.')],
    { title: '', lede: '' },
  )
  const words = wordsToSpell(passagesOf(marked), knowledge)
  const perLanguage = (language: Language) => askedIn(language, words)
  expect(perLanguage('sv')).toEqual(['Vi', 'sa', 'och'])
  expect(perLanguage('en')).toEqual(['good', 'morning'])
  expect(words.map(({ passage, from, to }) => passage.text.slice(from, to))).toContain('morning')
})

test('a sentence that is evidently in another language is left to the rule that says so', () => {
  expect(asked('The courses are open to all of you who want to learn more about this. Välkommen.')).toEqual([
    'Välkommen',
  ])
})

test('what the dictionary does not know is misspelt, with what it may have been', () => {
  expect(
    check('Alla utbildninar börjar.', { utbildninar: ['utbildningar', 'utbildning', 'a', 'b'] }),
  ).toEqual([
    {
      ...{ code: 'misspelled', severity: 'warning', values: { words: 'utbildninar' } },
      place: { part: 'lede', from: 5, to: 16 },
      fixes: [
        { kind: 'replaceText', text: 'utbildningar' },
        { kind: 'replaceText', text: 'utbildning' },
        { kind: 'replaceText', text: 'a' },
        { kind: 'learnWord', word: 'utbildninar', language: 'sv' },
      ],
    },
  ])
})

test('what stood before the word that was asked about stays', () => {
  const [found] = check('En YH-utbildnin.', { utbildnin: ['utbildning'] })
  expect(found?.values.words).toBe('YH-utbildnin')
  expect(found?.fixes[0]).toEqual({ kind: 'replaceText', text: 'YH-utbildning' })
})

test('a capital within a sentence makes a name, which is only a note', () => {
  const kinds = (text: string) => check(text, { Torneus: ['Tornets'] }).map(({ code }) => code)
  expect(kinds('Vi träffade Torneus.')).toEqual(['word-unknown'])
  expect(kinds('Torneus kom.')).toEqual(['misspelled'])
  expect(kinds('Vi kom. ”Torneus” kom.')).toEqual(['misspelled'])
})

test('a place with a word after it is a compound where the word is one', () => {
  const unknown = { Umeåregionen: [], Umeåregionnen: [], regionnen: [], Marknaden: [], naden: [] }
  expect(check('Umeåregionen växer.', unknown)).toEqual([])
  expect(check('Umeåregionnen växer.', unknown)).toHaveLength(1)
  expect(askedIn('sv', wordsIn('Lyckseleborna'))).toEqual(['Lyckseleborna', 'bor'])
})
