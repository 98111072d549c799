import { expect, it } from 'vitest'
import { fieldMark, isFarewell, withoutGreeting } from './greetings.ts'

it.each([
  [`Hej ${fieldMark},`, ''],
  ['Hej!', ''],
  ['Hej alla kollegor', ''],
  [`Kära kollegor i ${fieldMark}, nu är året slut.`, 'nu är året slut.'],
  ['Hej! Nu är brevet här.', 'Nu är brevet här.'],
  ['Hej. Nu är brevet här.', 'Nu är brevet här.'],
  [`Bästa ${fieldMark}, nu är brevet här.`, 'nu är brevet här.'],
  ['Bästa läsare,', ''],
  ['Dear colleagues,\nthe year is over.', 'the year is over.'],
])('takes the greeting off "%s"', (text, rest) => {
  expect(withoutGreeting(text)).toBe(rest)
})

it.each([
  'Bästa resultatet någonsin, säger rektorn.',
  'Hejdå till papperet, välkommen till nätet.',
  'Hej då, gamla blanketter!',
  'Hittills har 26 ansökningar kommit in.',
  'Goda nyheter!',
])('leaves "%s" as it is', (text) => {
  expect(withoutGreeting(text)).toBe(text)
})

it.each([
  'Med vänliga hälsningar',
  'Med vänlig hälsning\nKansliet',
  'Mvh',
  'Vänligen,',
  'Kind regards',
  'Hälsningar från kansliet',
])('knows "%s" for a farewell', (text) => {
  expect(isFarewell(text)).toBe(true)
})

it.each([
  'Bästa hälsningar till alla nya studenter!',
  'Hälsningen framfördes av landshövdingen.',
  'Vänligen anmäl dig senast den 3 maj. Platserna är få.',
])('knows "%s" for a text', (text) => {
  expect(isFarewell(text)).toBe(false)
})
