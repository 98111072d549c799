import { expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/i18n/translator.ts'
import { durationText } from './durationText.ts'

const t = createTranslator('sv')
const hour = 3600

it('is never less than a minute and never shorter than what is left', () => {
  expect([0, 1, 60, 61, 59 * 60].map((seconds) => durationText(seconds, t))).toEqual([
    ...['1 minut', '1 minut', '1 minut', '2 minuter', '59 minuter'],
  ])
})

it('is told in fives of minutes over an hour, and in hours over a day', () => {
  expect(durationText(hour, t)).toBe('1 timme')
  expect(durationText(3 * hour + 16 * 60, t)).toBe('3 timmar och 20 minuter')
  expect(durationText(2 * hour - 1, t)).toBe('2 timmar')
  expect(durationText(24 * hour, t)).toBe('1 dygn')
  expect(durationText(52 * hour - 30, t)).toBe('2 dygn och 4 timmar')
})
