import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { daysOf, spanOf, steppedBy } from './calendarSpan.ts'
import { dayReached } from './month/monthKeys.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const ends = (view: 'month' | 'week', text: string) => {
  const { from, to } = spanOf(view, day(text))
  return [from.toString(), to.toString()]
}

it('shows six whole weeks that begin with the month’s first day, or the days before it, and weeks from Monday to Sunday', () => {
  expect(ends('month', '2026-12-31')).toEqual(['2026-11-30', '2027-01-10'])
  expect(ends('month', '2027-02-14')).toEqual(['2027-02-01', '2027-03-14'])
  expect(ends('week', '2027-01-03')).toEqual(['2026-12-28', '2027-01-03'])
  expect(daysOf(spanOf('month', day('2028-02-29')))).toHaveLength(42)
})

it('goes a month on to the last day that there is', () => {
  expect(steppedBy('month', day('2027-01-31'), 1).toString()).toBe('2027-02-28')
})

it('leads every key of a grid to its day', () => {
  const reached = (key: string) => dayReached('2026-12-31', key)
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map(reached)).toEqual([
    ...['2026-12-30', '2027-01-01', '2026-12-24', '2027-01-07'],
  ])
  expect(['Home', 'End', 'PageUp', 'PageDown', 'x'].map(reached)).toEqual([
    ...['2026-12-28', '2027-01-03', '2026-11-30', '2027-01-31', undefined],
  ])
})
