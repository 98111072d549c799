import { Temporal } from 'temporal-polyfill'
import type { CalendarDay, DayKind } from '../../shared/calendar/calendarDay.ts'
import { pointsWithin } from '../../shared/calendar/pointsWithin.ts'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { easterSunday } from '../calendar/easter.ts'
import { isRedDay, namedDaysOf } from '../calendar/redDays.ts'
import { listCalendarPoints } from '../store/calendarPoints.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** Every day of a span as Sweden's calendar has it, and what lies in it of the fixed points and school breaks. */
export function calendarDays(deps: Deps, { from, to }: Input<'calendar.days'>): Output<'calendar.days'> {
  const { language } = readSettings(deps.workspace.database)
  const last = Temporal.PlainDate.from(to)
  const days: CalendarDay[] = []
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    days.push(asShown(day, language))
  return { days, points: pointsWithin(listCalendarPoints(deps.workspace.database), from, to, easterSunday) }
}

function asShown(day: Temporal.PlainDate, language: InterfaceLanguage): CalendarDay {
  const date = day.toString()
  const named = namedDaysOf(day.year, language).filter((other) => other.date === date)
  return {
    date,
    week: day.weekOfYear ?? 1,
    kind: kindOf(
      day,
      named.some(({ kind }) => kind === 'eve'),
    ),
    beforeRed: isRedDay(day.add({ days: 1 }).toString()),
    names: named.map(({ name }) => name),
  }
}

function kindOf(day: Temporal.PlainDate, isEve: boolean): DayKind {
  if (isRedDay(day.toString())) return 'red'
  if (isEve) return 'eve'
  if (day.dayOfWeek === 6) return 'free'
  return isFree(day.subtract({ days: 1 })) && isFree(day.add({ days: 1 })) ? 'squeeze' : 'working'
}

function isFree(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek === 6 || isRedDay(day.toString())
}
