import { expect, it } from 'vitest'
import type { CalendarDay, ShownPoint } from '../../../../shared/calendar/calendarDay.ts'
import { CalendarPointId } from '../../../../shared/calendar/calendarPoint.ts'
import { shownDays, shownPoints } from './layered.ts'

const point = (layer: ShownPoint['layer']): ShownPoint => ({
  ...{ id: CalendarPointId.parse(1), layer, name: layer, note: '', from: '2026-12-10', to: '2026-12-10' },
})

it('shows the points of its layers', () => {
  const points = [point('own'), point('school')]
  expect(shownPoints(points, ['points']).map(({ layer }) => layer)).toEqual(['own'])
  expect(shownPoints(points, ['school', 'coming']).map(({ layer }) => layer)).toEqual(['school'])
  expect(shownPoints(points, ['redDays'])).toEqual([])
})

it('tells only weekends from other days where red days are not shown', () => {
  const days = new Map<string, CalendarDay>(
    (['2026-12-23', '2026-12-24', '2026-12-27'] as const).map((date) => [
      date,
      { date, week: 52, kind: date === '2026-12-23' ? 'working' : 'red', beforeRed: true, names: ['x'] },
    ]),
  )
  expect(shownDays(days, ['redDays'])).toBe(days)
  expect(
    [...shownDays(days, []).values()].map(({ kind, beforeRed, names }) => [kind, beforeRed, names]),
  ).toEqual([
    ['working', false, []],
    ['working', false, []],
    ['free', false, []],
  ])
})
