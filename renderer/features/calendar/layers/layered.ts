import { Temporal } from 'temporal-polyfill'
import type { CalendarDay, ShownPoint } from '../../../../shared/calendar/calendarDay.ts'
import type { LayerName } from './useLayers.ts'

/** The points of the layers that are shown. */
export function shownPoints(
  points: readonly ShownPoint[],
  layers: readonly LayerName[],
): readonly ShownPoint[] {
  return points.filter(({ layer }) => layers.includes(layer === 'own' ? 'points' : 'school'))
}

/** The days as they look where red days are not shown: weekends alone are told from the others, and no day has a name. */
export function shownDays(
  days: ReadonlyMap<string, CalendarDay>,
  layers: readonly LayerName[],
): ReadonlyMap<string, CalendarDay> {
  if (layers.includes('redDays')) return days
  const plain = [...days].map(([date, day]): [string, CalendarDay] => {
    const isWeekend = Temporal.PlainDate.from(date).dayOfWeek >= 6
    return [date, { ...day, kind: isWeekend ? 'free' : 'working', beforeRed: false, names: [] }]
  })
  return new Map(plain)
}
