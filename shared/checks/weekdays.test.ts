import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Language } from '../i18n/catalogue.ts'
import { plainPassage } from './passages.ts'
import { checkWeekdays } from './weekdays.ts'

const today = Temporal.PlainDate.from('2026-11-25')
const check = (text: string, language: Language = 'sv') =>
  checkWeekdays([plainPassage({ part: 'lede' }, text)], { language, today })
/** What is found, and the text with the first remedy in its place. */
function mended(text: string, language: Language = 'sv'): string | undefined {
  const [found] = check(text, language)
  const [fix] = found?.fixes ?? []
  if (found === undefined || fix?.kind !== 'replaceText') return undefined
  return text.slice(0, found.place.from) + fix.text + text.slice(found.place.to)
}

test.each([
  ['torsdag 18 december 2026', 'fredag 18 december 2026'],
  ['Vi ses torsdagen den 18 december 2026 kl. 9.', 'Vi ses fredagen den 18 december 2026 kl. 9.'],
  ['Torsdag den 18:e december', 'Fredag den 18:e december'],
  ['Torsdagens möte', undefined],
  ['torsdagens 18 december-möte', 'fredagens 18 december-möte'],
  ['tors 18 dec. 2026', 'fre 18 dec. 2026'],
  ['tors. 18/12', 'fre. 18/12'],
  ['torsdag 18/12 2026', 'fredag 18/12 2026'],
  ['torsdag 2026-12-18', 'fredag 2026-12-18'],
  ['torsdag\u00a018\u00a0december', 'fredag\u00a018\u00a0december'],
  ['18 december 2026 (torsdag)', '18 december 2026 (fredag)'],
  ['lördag 4 januari 2027', 'måndag 4 januari 2027'],
])('in Swedish: %s', (text, expected) => {
  expect(mended(text)).toBe(expected)
  if (expected !== undefined) expect(check(expected)).toEqual([])
})

test.each([
  ['Thursday 18 December 2026', 'Friday 18 December 2026'],
  ['Thursday, December 18, 2026', 'Friday, December 18, 2026'],
  ['Thursday the 18th of December', 'Friday the 18th of December'],
  ['Wed 18 Dec', 'Fri 18 Dec'],
  ['Friday 17 December', 'Thursday 17 December'],
  ['December 18 (Thursday)', undefined],
  ['18 December (Thursday)', '18 December (Friday)'],
  ['Thursday 2026-12-18', 'Friday 2026-12-18'],
])('in English: %s', (text, expected) => {
  expect(mended(text, 'en')).toBe(expected)
  if (expected !== undefined) expect(check(expected, 'en')).toEqual([])
})

test('what is wrong is the weekday, and what is told is all of the date', () => {
  expect(check('Kom på torsdag 18 december 2026!')).toMatchObject([
    {
      ...{ code: 'weekday-wrong', values: { words: 'torsdag 18 december 2026', instead: 'fredag' } },
      place: { part: 'lede', from: 7, to: 14 },
    },
  ])
})

test.each(['31 april', 'måndag 30 februari', '29 februari 2027', 'den 31:a november', '0 maj'])(
  '%s is in no calendar',
  (text) => {
    expect(check(text).map(({ code }) => code)).toEqual(['date-impossible'])
  },
)

test.each([
  'fredag 18 december 2026',
  'tisdag 29 februari 2028',
  'torsdag 29 februari',
  'Kursen börjar på måndag och 18 december är sista dagen.',
  'I 30 mars-dagar',
  'torsdag–fredag 17–18 december',
  'De satt 5 maj och väntade.',
  'en fredag i maj 2026',
  'version 2026-13-45',
])('nothing is wrong with %s', (text) => {
  expect(check(text).filter(({ code }) => code === 'weekday-wrong')).toEqual([])
})

test('a date far from today may be last year’s or next year’s', () => {
  // 16 April is a Thursday in 2026 and a Friday in 2027, both more than a third of a year away.
  expect(check('torsdag 16 april')).toEqual([])
  expect(check('fredag 16 april')).toEqual([])
  expect(check('onsdag 16 april')).toHaveLength(1)
  // 18 December is near: it is this year's.
  expect(check('lördag 18 december')).toHaveLength(1)
})

const weekdaysInSwedish = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
const monthsInSwedish =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

test('of the seven weekdays one is right for any date, and each remedy is that one', () => {
  const anyDate = fc
    .integer({ min: 0, max: 60_000 })
    .map((days) => Temporal.PlainDate.from('1930-01-01').add({ days }))
  fc.assert(
    fc.property(anyDate, (date) => {
      const written = weekdaysInSwedish.map(
        (weekday) => `${weekday} ${date.day} ${monthsInSwedish[date.month - 1]} ${date.year}`,
      )
      const right = written[date.dayOfWeek - 1]
      expect(written.filter((text) => check(text).length === 0)).toEqual([right])
      expect(new Set(written.map((text) => mended(text) ?? text))).toEqual(new Set([right]))
    }),
  )
})
