import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { choiceName, choiceOf, isReversed, measuredYears, periodOf } from './reachPeriod.ts'

it('offers every year from the first to the last that was measured, the latest first', () => {
  expect(measuredYears({ from: '2019-11-02', to: '2021-01-31' })).toEqual([2021, 2020, 2019])
  expect(measuredYears(null)).toEqual([])
})

const today = Temporal.PlainDate.from('2026-11-25')
const all = { from: null, to: null }

it('means whole calendar years, and nothing left out by "all"', () => {
  expect(periodOf({ kind: 'year', year: 2020 }, today)).toEqual({ from: '2020-01-01', to: '2020-12-31' })
  expect(periodOf({ kind: 'all' }, today)).toEqual(all)
})

it('ends twelve months with today, a leap day included', () => {
  expect(periodOf({ kind: 'lastYear' }, today)).toEqual({ from: '2025-11-26', to: '2026-11-25' })
  const leapDay = Temporal.PlainDate.from('2028-02-29')
  expect(periodOf({ kind: 'lastYear' }, leapDay)).toEqual({ from: '2027-03-01', to: '2028-02-29' })
})

it('lets days of one’s own begin as what was shown before', () => {
  const year = periodOf(choiceOf('2020', all), today)
  expect(choiceOf('own', year)).toEqual({ kind: 'own', from: '2020-01-01', to: '2020-12-31' })
})

it('finds each choice again by its name', () => {
  for (const name of ['all', 'lastYear', '2020', 'own']) expect(choiceName(choiceOf(name, all))).toBe(name)
})

it('knows days that end before they begin; an open end is none', () => {
  expect(isReversed({ from: '2020-02-01', to: '2020-01-31' })).toBe(true)
  expect(isReversed({ from: '2020-01-31', to: '2020-01-31' })).toBe(false)
  expect(isReversed({ from: '2020-02-01', to: null })).toBe(false)
})
