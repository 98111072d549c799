import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { shownYear } from './shownYear.ts'

const today = Temporal.PlainDate.from('2026-11-30')

it('lays the year so far beside the same days of the year before', () => {
  expect(shownYear({ from: '2019-01-01', to: '2026-11-02' }, today)).toEqual({
    period: { from: '2026-01-01', to: '2026-11-30' },
    against: { from: '2025-01-01', to: '2025-11-30' },
    isThisYear: true,
  })
  // Nothing yet this year: last year's numbers say what is to be reached.
  expect(shownYear({ from: '2019-01-01', to: '2025-06-30' }, today)?.isThisYear).toBe(true)
})

it('shows the last year that was measured, whole, where neither has anything', () => {
  expect(shownYear({ from: '2019-01-01', to: '2020-11-30' }, today)).toEqual({
    period: { from: '2020-01-01', to: '2020-12-31' },
    against: { from: '2019-01-01', to: '2019-12-31' },
    isThisYear: false,
  })
})

it('has nothing to show where nothing was ever measured', () => {
  expect(shownYear(null, today)).toBeNull()
})
