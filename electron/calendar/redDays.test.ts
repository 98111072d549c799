import { expect, it } from 'vitest'
import { isWorkingDay } from '../../shared/schedule/redDays.ts'
import { isRedDay, namedDaysOf } from './redDays.ts'

it.each([
  ['2026-01-01', 'New Year'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-14', 'Ascension'],
  ['2026-06-06', 'National Day'],
  ['2026-06-19', "Midsummer's Eve"],
  ['2026-12-24', 'Christmas Eve'],
  ['2026-12-31', "New Year's Eve"],
  ['2026-11-29', 'a Sunday'],
])('nobody works on %s: %s', (date) => {
  expect(isRedDay(date)).toBe(true)
})

it.each([
  ['2026-12-11', 'an ordinary Friday'],
  ['2026-04-30', 'an eve that is worked until noon'],
  ['2026-12-10', 'a day that only has a name'],
])('%s is not red (%s)', (date) => {
  expect(isRedDay(date)).toBe(false)
})

it('counts a Saturday as free, though it is not red', () => {
  expect(isRedDay('2026-11-28')).toBe(false)
  expect(isWorkingDay('2026-11-28', isRedDay)).toBe(false)
  expect(isWorkingDay('2026-11-27', isRedDay)).toBe(true)
  expect(isWorkingDay('2026-12-25', isRedDay)).toBe(false)
})

it('names days in the language that is read', () => {
  const named = (language: 'sv' | 'en') =>
    namedDaysOf(2026, language).find(({ date }) => date === '2026-12-24')?.name
  expect(named('sv')).toBe('julafton')
  expect(named('en')).toBe('Christmas Eve')
})
