import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeRecurrence } from '../i18n/describeRecurrence.ts'
import { createTranslator } from '../i18n/translator.ts'
import { readRecurrence } from './recurrence.ts'
import { anyRule } from './recurrenceRule.arbitrary.ts'
import { writeRecurrence } from './writeRecurrence.ts'

const [sv, en] = [createTranslator('sv'), createTranslator('en')]
const kept = (text: string) => writeRecurrence(readRecurrence(text))

it.each([
  ['every Tuesday and Thursday 09:00', 'varje tisdag och torsdag kl. 09.00'],
  ['every second Monday 08:30 from 2026-12-07', 'varannan måndag kl. 08.30 från och med 2026-12-07'],
  [
    'every third week on Monday, Tuesday and Friday 08:30 from 2026-12-07 until 2027-06-30',
    'var tredje vecka på måndag, tisdag och fredag kl. 08.30 från och med 2026-12-07 till och med 2027-06-30',
  ],
  ['the 15th of every month 09:00', 'den 15:e i varje månad kl. 09.00'],
  ['the last day of every month 09:00', 'den sista dagen i varje månad kl. 09.00'],
  [
    'the first working day of every month 09:00; moved to the next working day if red',
    'den första arbetsdagen i varje månad kl. 09.00; flyttas till nästa arbetsdag om dagen är röd',
  ],
  ['the last Friday of every third month 09:00', 'den sista fredagen i var tredje månad kl. 09.00'],
  [
    'every year 10 December 08:00; skipped if not a working day',
    'varje år den 10 december kl. 08.00; hoppas över om det inte är en arbetsdag',
  ],
  ['every day 06:15', 'varje dag kl. 06.15'],
])('keeps %s, and says it in Swedish', (text, swedish) => {
  expect(kept(text)).toBe(text)
  expect(describeRecurrence(text, sv)).toBe(swedish)
  expect(describeRecurrence(text, en)).toBe(text)
})

it.each([
  ['last day of the month', 'the last day of every month 09:00'],
  ['Sista dagen i månaden', 'the last day of every month 09:00'],
  ['the 31st of every second month at 7', 'the 31st of every second month 07:00'],
  ['every second Monday of the month 09:00', 'the second Monday of every month 09:00'],
  ['var tredje månad den 15:e kl 9', 'the 15th of every third month 09:00'],
  ['10 december varje år 08.00', 'every year 10 December 08:00'],
  ['every December 10', 'every year 10 December 09:00'],
  ['tisdagar och torsdagar 09:00', 'every Tuesday and Thursday 09:00'],
  ['varannan vecka på tisdag från 2026-12-07', 'every second Tuesday 09:00 from 2026-12-07'],
  ['every business day 9:05', 'every working day 09:05'],
  [' 0 9 1 * * ', '0 9 1 * *'],
  [
    '0 9 1 * *; flyttas till föregående arbetsdag om röd dag',
    '0 9 1 * *; moved to the previous working day if red',
  ],
])('takes %s for %s', (text, canonical) => {
  expect(kept(text)).toBe(canonical)
})

it('tells a cron in words where it has them', () => {
  expect(describeRecurrence('30 7 * * 1-3,0', sv)).toBe('enligt cron-uttrycket 30 7 * * 1-3,0')
  expect(describeRecurrence('30 7 * * 1-5', sv)).toBe(
    'varje måndag, tisdag, onsdag, torsdag och fredag kl. 07.30',
  )
  expect(describeRecurrence('0 9 1 * *', sv)).toBe('den 1:a i varje månad kl. 09.00')
  expect(describeRecurrence('0 9 31 * *', sv)).toBe('enligt cron-uttrycket 0 9 31 * *')
  expect(describeRecurrence('0 9 10 12 *; skipped if red', en)).toBe(
    'every year 10 December 09:00; skipped if red',
  )
})

it.each([
  ['every Tusday 09:00', 'recurrence-word-meant', { word: 'Tusday', column: 7, meant: 'tuesday' }],
  ['varje helgfritt 09:00', 'recurrence-word-unknown', { word: 'helgfritt', column: 7 }],
  ['every Tuesday 25:00', 'recurrence-value-wrong', { word: '25:00', column: 15 }],
  ['the 32nd of every month', 'recurrence-value-wrong', { word: '32nd', column: 5 }],
  ['every year 30 February', 'recurrence-value-wrong', { word: '30', column: 12 }],
  ['the 1st of every fifth month', 'recurrence-value-wrong', { word: 'fifth', column: 18 }],
  ['every day from 2026-02-30', 'recurrence-value-wrong', { word: '2026-02-30', column: 16 }],
  ['every day 09:00 15:00', 'recurrence-said-twice', { word: '15:00', column: 17 }],
  ['09:00', 'recurrence-not-understood', { recurrence: '09:00' }],
  ['', 'recurrence-not-understood', { recurrence: '' }],
  ['every second Monday 08:30', 'recurrence-start-missing', {}],
  ['every day; moved if red', 'recurrence-free-days', { word: 'moved if red', column: 12 }],
  ['0 9 1 * *; whenever', 'recurrence-free-days', { word: 'whenever', column: 12 }],
  ['61 * * * *', 'recurrence-invalid', { recurrence: '61 * * * *' }],
  ['* * * * * *', 'recurrence-invalid', {}],
  ['2026-01-01T00:00:00', 'recurrence-word-unknown', {}],
])('says what is wrong with %j, and where', (text, code, values) => {
  expect(() => readRecurrence(text)).toThrow(
    expect.objectContaining({
      code,
      place: { field: 'recurrence' },
      values: expect.objectContaining(values),
    }),
  )
})

it('reads back what it keeps, and what it says in either language', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const text = writeRecurrence({ kind: 'words', rule })
      expect(text.length).toBeLessThanOrEqual(200)
      expect(readRecurrence(text)).toEqual({ kind: 'words', rule })
      for (const t of [sv, en]) expect(kept(describeRecurrence(text, t))).toBe(text)
    }),
    { numRuns: 200 },
  )
})
