import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { stateKey } from '../../../shared/schedule/stateKey.ts'
import { interfaceLocale } from '../../app/i18n.ts'
import { timeOfDay } from '../../ui/moments.ts'
import type { CalendarView } from './calendarPath.ts'
import { spanOf } from './calendarSpan.ts'
import type { Target } from './move/movedTime.ts'
import type { PlacedItem } from './placedItems.ts'

/** "december 2026" */
export function monthText(day: Temporal.PlainDate): string {
  return day
    .toPlainYearMonth()
    .toPlainDate({ day: 1 })
    .toLocaleString(interfaceLocale(), { month: 'long', year: 'numeric' })
}

/** "torsdag 17 december", with the year where it is not this one. */
export function longDayText(day: Temporal.PlainDate): string {
  const thisYear = day.year === Temporal.Now.plainDateISO().year
  return day.toLocaleString(interfaceLocale(), {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(!thisYear && { year: 'numeric' }),
  })
}

/** "mån", and in full for who listens. */
export function weekdayText(day: Temporal.PlainDate, width: 'short' | 'long'): string {
  return day.toLocaleString(interfaceLocale(), { weekday: width }).replace('.', '')
}

/** "1 jan.": for a day of the grid that begins a month. */
export function shortDayText(day: Temporal.PlainDate): string {
  return day.toLocaleString(interfaceLocale(), { day: 'numeric', month: 'short' })
}

/** "09.00" of minutes since midnight. */
export function minutesText(minutes: number): string {
  return timeOfDay(Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 }))
}

/** "torsdag 17 december kl. 09.00" of a time in the workspace's zone. */
export function momentOf(at: Temporal.PlainDateTime, t: TFunction): string {
  return t('common.moment', { day: longDayText(at.toPlainDate()), time: timeOfDay(at.toPlainTime()) })
}

/** The same of a place in the calendar. */
export function targetText({ day, minutes }: Target, t: TFunction): string {
  return t('common.moment', { day: longDayText(Temporal.PlainDate.from(day)), time: minutesText(minutes) })
}

export function titleText(placed: PlacedItem, t: TFunction): string {
  const { postTitle } = placed.item
  return postTitle === '' ? t('compose.untitled') : postTitle
}

/** Where it stands, in a word. */
export function stateText(placed: PlacedItem, t: TFunction): string {
  if (placed.kind === 'coming') return t('calendar.item.coming')
  return t(stateKey({ ...placed.item, steps: null }))
}

/** The number of a day's week (ISO 8601). */
export function weekOf(day: Temporal.PlainDate): number {
  // Only calendars other than ISO's have none.
  return day.weekOfYear ?? 0
}

/** What a view shows: "december 2026", "Vecka 51, december 2026", "Från 17 december". */
export function shownText(view: CalendarView, day: Temporal.PlainDate, t: TFunction): string {
  switch (view) {
    case 'month':
      return monthText(day)
    case 'week':
      return t('calendar.weekOf', {
        week: weekOf(day),
        month: monthText(spanOf('week', day).from.add({ days: 3 })),
      })
    case 'agenda':
      return t('calendar.from', { day: longDayText(day) })
  }
}

/** "09:00" of minutes since midnight, as a field for a time has it. */
export function minutesClock(minutes: number): string {
  return Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toString()
    .slice(0, 5)
}
