import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { SavedPoint } from '../contract/calendarPoints.ts'
import { CalendarPointId } from './calendarPoint.ts'
import { pointsWithin } from './pointsWithin.ts'

const point = (from: string, to: string, yearly: SavedPoint['yearly']): SavedPoint => ({
  ...{ id: CalendarPointId.parse(1), layer: 'own', name: 'Budgetråd', note: '' },
  ...{ from, to, yearly },
})
const easter = (year: number) =>
  ({ 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16' })[year] ?? `${year}-04-10`
const daysOf = (points: Parameters<typeof pointsWithin>[0], from: string, to: string) =>
  pointsWithin(points, from, to, easter).map((one) => `${one.from}/${one.to}`)

it('shows one that does not come back once, where its days touch the span', () => {
  const once = [point('2026-12-10', '2026-12-12', 'no')]
  expect(daysOf(once, '2026-12-12', '2027-12-31')).toEqual(['2026-12-10/2026-12-12'])
  expect(daysOf(once, '2026-12-13', '2027-12-31')).toEqual([])
})

it('comes back on its date, from its first year on, also over New Year', () => {
  const yearly = [point('2026-12-22', '2027-01-08', 'date')]
  expect(daysOf(yearly, '2025-01-01', '2028-01-01')).toEqual([
    '2026-12-22/2027-01-08',
    '2027-12-22/2028-01-08',
  ])
  expect(daysOf(yearly, '2028-01-05', '2028-01-05')).toEqual(['2027-12-22/2028-01-08'])
  expect(daysOf([point('2028-02-29', '2028-02-29', 'date')], '2029-01-01', '2029-12-31')).toEqual([
    '2029-02-28/2029-02-28',
  ])
})

it('comes back in its week', () => {
  const autumn = [point('2026-10-26', '2026-10-30', 'week')]
  expect(daysOf(autumn, '2026-01-01', '2028-12-31')).toEqual([
    '2026-10-26/2026-10-30',
    '2027-11-01/2027-11-05',
    '2028-10-30/2028-11-03',
  ])
  // 2026 has 53 weeks, 2027 has 52.
  expect(daysOf([point('2026-12-28', '2026-12-28', 'week')], '2027-12-01', '2027-12-31')).toEqual([
    '2027-12-27/2027-12-27',
  ])
})

it('keeps week, weekday and length over the years', () => {
  const from = fc
    .integer({ min: 0, max: 364 })
    .map((days) => Temporal.PlainDate.from('2027-01-04').add({ days }))
  fc.assert(
    fc.property(
      from,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 2028, max: 2060 }),
      (day, length, year) => {
        const one = point(day.toString(), day.add({ days: length }).toString(), 'week')
        const shown = pointsWithin([one], `${year}-01-01`, `${year + 1}-01-07`, easter)
        // From one year to the next it is 52 or 53 weeks.
        expect(shown.length).toBeGreaterThan(0)
        for (const found of shown) {
          const begins = Temporal.PlainDate.from(found.from)
          expect([begins.weekOfYear, begins.dayOfWeek]).toEqual([day.weekOfYear, day.dayOfWeek])
          expect(begins.until(found.to, { largestUnit: 'days' }).days).toBe(length)
        }
      },
    ),
    { numRuns: 50 },
  )
})

it('comes back as far from Easter every year', () => {
  const before = [point('2026-03-30', '2026-04-02', 'easter')]
  expect(daysOf(before, '2026-01-01', '2028-12-31')).toEqual([
    '2026-03-30/2026-04-02',
    '2027-03-22/2027-03-25',
    '2028-04-10/2028-04-13',
  ])
})
