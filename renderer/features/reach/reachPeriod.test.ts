import { expect, it } from 'vitest'
import { choiceName, choiceOf, isReversed, measuredYears, periodOf } from './reachPeriod.ts'

it('offers every year from the first to the last that was measured, the latest first', () => {
  expect(measuredYears({ from: '2019-11-02', to: '2021-01-31' })).toEqual([2021, 2020, 2019])
  expect(measuredYears(null)).toEqual([])
})

it('means whole calendar years, and nothing left out by "all"', () => {
  expect(periodOf({ kind: 'year', year: 2020 })).toEqual({ from: '2020-01-01', to: '2020-12-31' })
  expect(periodOf({ kind: 'all' })).toEqual({ from: null, to: null })
})

it('lets days of one’s own begin as what was shown before', () => {
  const year = choiceOf('2020', { kind: 'all' })
  expect(choiceOf('own', year)).toEqual({ kind: 'own', from: '2020-01-01', to: '2020-12-31' })
})

it('finds each choice again by its name', () => {
  for (const name of ['all', '2020', 'own']) expect(choiceName(choiceOf(name, { kind: 'all' }))).toBe(name)
})

it('knows days that end before they begin; an open end is none', () => {
  expect(isReversed({ from: '2020-02-01', to: '2020-01-31' })).toBe(true)
  expect(isReversed({ from: '2020-01-31', to: '2020-01-31' })).toBe(false)
  expect(isReversed({ from: '2020-02-01', to: null })).toBe(false)
})
