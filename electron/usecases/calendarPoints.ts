import { Temporal } from 'temporal-polyfill'
import type { CalendarPointContent, CalendarPointId } from '../../shared/calendar/calendarPoint.ts'
import type { calendarPointsContract, SavedPoint } from '../../shared/contract/calendarPoints.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { easterSunday } from '../calendar/easter.ts'
import {
  deleteCalendarLayer,
  deleteCalendarPoint,
  insertCalendarPoint,
  listCalendarPoints,
  updateCalendarPoint,
} from '../store/calendarPoints.ts'
import { readSettings } from '../store/settings.ts'
import { readSchoolBreaks } from '../workspace/schoolBreaks.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

/** The year's fixed points, and the school terms' breaks. */
export const calendarPoints = {
  'calendarPoints.list': ({ workspace }) => ({ points: listCalendarPoints(workspace.database) }),

  'calendarPoints.save': (deps, { id, content }) => {
    const { database } = deps.workspace
    requireDays(content)
    const saved =
      id === null ? insertCalendarPoint(database, content) : updateCalendarPoint(database, id, content)
    if (saved === undefined) throw noPoint(id)
    changed(deps)
    return saved
  },

  'calendarPoints.remove': (deps, { id }) => {
    const removed = deleteCalendarPoint(deps.workspace.database, id)
    if (removed === undefined) throw noPoint(id)
    changed(deps)
    return removed
  },

  'calendarPoints.addSchoolBreaks': (deps, { county, easter }) => {
    const { database } = deps.workspace
    const { language, zone } = readSettings(database)
    const breaks = readSchoolBreaks(deps.programRoot, {
      ...{ county, language },
      ...{ year: deps.now().toZonedDateTimeISO(zone).year, easter, easterSunday },
    })
    const before = listCalendarPoints(database).filter(({ layer }) => layer === 'school')
    return { points: putSchoolBreaks(deps, breaks), before }
  },

  'calendarPoints.restoreSchoolBreaks': (deps, { points }) => {
    for (const content of points) requireDays(content)
    return { points: putSchoolBreaks(deps, points) }
  },
} satisfies UseCases<keyof typeof calendarPointsContract>

function putSchoolBreaks(deps: Deps, breaks: readonly CalendarPointContent[]): SavedPoint[] {
  const { database } = deps.workspace
  const points = database.transaction(() => {
    deleteCalendarLayer(database, 'school')
    return breaks.map(({ layer: _, ...content }) =>
      insertCalendarPoint(database, { ...content, layer: 'school' }),
    )
  })
  changed(deps)
  return points
}

/** @throws RundbrevError `days-backwards` */
function requireDays({ from, to }: CalendarPointContent): void {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
  if (days < 0 || days > 366) throw new RundbrevError('days-backwards', { field: 'to' }, { from, to })
}

function noPoint(id: CalendarPointId | null): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `calendar point ${id}` })
}

function changed(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'calendar' } })
}
