import { expect, test } from 'vitest'
import { languages } from '../i18n/catalogue.ts'
import { checkOfficialese } from './officialese.ts'
import { officialeseWords } from './officialeseWords.ts'
import { plainPassage } from './passages.ts'

const check = (text: string, language: 'sv' | 'en' = 'sv') =>
  checkOfficialese([plainPassage({ part: 'lede' }, text)], language)
const replaced = (text: string, language: 'sv' | 'en' = 'sv') =>
  check(text, language).map(({ values }) => [values.words, values.instead])

test('tells an office word and what people say, with the capital that it had', () => {
  expect(replaced('Samtliga kommuner erhåller svar i syfte att lära.')).toEqual([
    ['Samtliga', 'Alla'],
    ['erhåller', 'får'],
    ['i syfte att', 'för att'],
  ])
  expect(replaced('Prior to the meeting we utilise it.', 'en')).toEqual([
    ['Prior to', 'Before'],
    ['utilise', 'use'],
  ])
})

test('the longer phrase goes before the word in it', () => {
  expect(replaced('Hen inkommer med svar, och svar inkommer.')).toEqual([
    ['inkommer med', 'lämnar in'],
    ['inkommer', 'kommer in'],
  ])
})

test('a space that does not break is a space', () => {
  expect(replaced('i\u00a0syfte att')).toEqual([['i\u00a0syfte att', 'för att']])
})

test.each([
  'Med avseende på restiderna är läget gott.',
  'I detta avseende har vi rätt.',
  'I alla avseenden.',
  'I de fall som rör resor.',
  'Avtalet är undertecknat, och en undertecknad blankett skickas in.',
  'Ejdern och samtligaste är inga ord i listan.',
])('nothing is wrong with: %s', (text) => {
  expect(check(text)).toEqual([])
})

test('no word in the list is put in the place of another', () => {
  for (const language of languages) {
    for (const [word, instead] of officialeseWords[language]) {
      expect(check(word, language), word).toHaveLength(1)
      expect(check(instead, language), `${word}: ${instead}`).toEqual([])
    }
  }
})
