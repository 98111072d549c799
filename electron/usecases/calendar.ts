import { Temporal } from 'temporal-polyfill'
import { comingItems } from '../../shared/calendar/comingItems.ts'
import type { calendarContract } from '../../shared/contract/calendar.ts'
import { dueAt } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { publicationsBetween, seriesGoingOn } from '../store/publicationsBetween.ts'
import { readSettings } from '../store/settings.ts'
import { calendarConflicts } from './calendarConflicts.ts'
import { calendarDays } from './calendarDays.ts'
import type { UseCases } from './useCase.ts'

export const calendar = {
  'calendar.days': calendarDays,
  ...calendarConflicts,

  'calendar.publications': (deps, { from, to }) => {
    const { database } = deps.workspace
    const { zone } = readSettings(database)
    const span = {
      from: dueAt(`${from}T00:00`, zone),
      until: dueAt(`${Temporal.PlainDate.from(to).add({ days: 1 })}T00:00`, zone),
    }
    const coming = seriesGoingOn(database, instantText(deps.now()))
      .flatMap((item) => comingItems(item, span, isRedDay))
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
    return {
      publications: publicationsBetween(database, instantText(span.from), instantText(span.until)),
      coming,
    }
  },
} satisfies UseCases<Exclude<keyof typeof calendarContract, 'desktop.saveCalendar'>>
