import { Temporal } from 'temporal-polyfill'
import type { Conflict } from '../../shared/calendar/conflict.ts'
import { reachDays } from '../../shared/calendar/findConflicts.ts'
import { sortOutMeant } from '../../shared/calendar/meantConflict.ts'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { PlannedTime } from '../../shared/contract/dryRun.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { dueAt } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { namedDaysOf } from '../calendar/redDays.ts'
import { readChannel } from '../store/channels.ts'
import { readMeantConflicts } from '../store/meantConflicts.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { plannedUntil } from './dryRun.ts'
import { conflictRules, judged } from './judgeTimes.ts'
import { setMeant } from './meantConflicts.ts'

/** What speaks against the times of the calendar, and against one before it is chosen. */
export const calendarConflicts = {
  'calendar.conflicts': (deps: Deps, { from, to }: Input<'calendar.conflicts'>) => {
    const { zone } = readSettings(deps.workspace.database)
    const rules = conflictRules(deps)
    const first = instantText(dueAt(`${from}T00:00`, zone))
    const until = dueAt(`${Temporal.PlainDate.from(to).add({ days: 1 })}T00:00`, zone)
    const { times } = plannedUntil(deps, until.add({ hours: 24 * reachDays(rules.planning) }))
    const meant = readMeantConflicts(deps.workspace.database)
    return {
      times: judged(deps, times, rules)
        .filter((time) => time.conflicts.length > 0 && time.dueAt >= first && time.dueAt < instantText(until))
        .map((time) => sortOutMeant(time, meant)),
    }
  },

  'calendar.setMeant': setMeant,

  'calendar.judge': (
    deps: Deps,
    { id, channelId, segmentId, at }: Input<'calendar.judge'>,
  ): Output<'calendar.judge'> => {
    const { database } = deps.workspace
    const channel = readChannel(database, channelId)
    if (channel === undefined) throw new RundbrevError('not-found', {}, { what: `channel ${channelId}` })
    const rules = conflictRules(deps)
    const due = dueAt(at.wallTime, at.zone)
    const { times } = plannedUntil(deps, due.add({ hours: 24 * reachDays(rules.planning) }))
    const meant = {
      ...{ id: id ?? noneYet, postTitle: '', channelId, channelKind: channel.kind, segmentId },
      ...{ wallTime: at.wallTime, dueAt: instantText(due) },
    }
    const [found] = judged(deps, [meant, ...times.filter((time) => time.id !== id)], rules)
    const { language } = readSettings(database)
    const day = at.wallTime.slice(0, 10)
    const named = namedDaysOf(Number(day.slice(0, 4)), language).filter(({ date }) => date === day)
    return { conflicts: found?.conflicts ?? [], dayNames: named.map(({ name }) => name) }
  },
}

/** What speaks against the time of one that has not begun; nothing of one that has. */
export function conflictsOf(deps: Deps, { id, dueAt: due }: Pick<PlannedTime, 'id' | 'dueAt'>): Conflict[] {
  const rules = conflictRules(deps)
  const until = Temporal.Instant.from(due).add({ hours: 24 * reachDays(rules.planning) })
  const times = judged(deps, plannedUntil(deps, until).times, rules)
  return times.find((time) => time.id === id && !time.comesBack)?.conflicts ?? []
}

/** Of one that is not planned yet: no publication has it. */
const noneYet = 0 as PublicationId
