import { expect, it } from 'vitest'
import { dayOf, monthWithin, periodInstants } from './periodInstants.ts'

const zone = 'Europe/Stockholm'

it('begins and ends days where the zone does, on the days when the clocks change too', () => {
  expect(periodInstants({ from: '2020-01-01', to: '2020-12-31' }, zone)).toEqual({
    from: '2019-12-31T23:00:00.000Z',
    before: '2020-12-31T23:00:00.000Z',
  })
  expect(periodInstants({ from: '2026-03-29', to: '2026-03-29' }, zone)).toEqual({
    from: '2026-03-28T23:00:00.000Z',
    before: '2026-03-29T22:00:00.000Z',
  })
  expect(periodInstants({ from: null, to: null }, zone)).toEqual({ from: null, before: null })
})

it('puts an instant on the day that the zone has', () => {
  expect(dayOf('2020-12-31T23:30:00Z', zone)).toBe('2021-01-01')
  expect(dayOf('2020-06-30T21:59:00Z', zone)).toBe('2020-06-30')
})

it('cuts a month to the period', () => {
  const open = { from: null, to: null }
  expect(monthWithin('2020-02', open)).toEqual({ from: '2020-02-01', to: '2020-02-29' })
  expect(monthWithin('2020-12', { from: '2020-12-10', to: '2021-01-05' })).toEqual({
    from: '2020-12-10',
    to: '2020-12-31',
  })
})
