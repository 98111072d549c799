import { Temporal } from 'temporal-polyfill'
import { reachDays } from '../../shared/calendar/findConflicts.ts'
import { meantKey } from '../../shared/calendar/meantConflict.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { readMeantConflicts, writeMeantConflicts } from '../store/meantConflicts.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { plannedUntil } from './dryRun.ts'
import { conflictRules, judged } from './judgeTimes.ts'

/** Notes that what speaks against a time now is meant so, or is to be told again. @throws RundbrevError `not-found` */
export function setMeant(
  deps: Deps,
  { id, dueAt, meant }: Input<'calendar.setMeant'>,
): Record<string, never> {
  const { database } = deps.workspace
  const rules = conflictRules(deps)
  const until = Temporal.Instant.from(dueAt).add({ hours: 24 * reachDays(rules.planning) })
  const time = judged(deps, plannedUntil(deps, until).times, rules).find(
    (one) => one.id === id && one.dueAt === dueAt,
  )
  if (time === undefined) throw new RundbrevError('not-found', {}, { what: `publication ${id}` })
  const keys = time.conflicts.map((conflict) => meantKey(time, conflict))
  const today = deps.now().toZonedDateTimeISO(readSettings(database).zone).toPlainDate().toString()
  database.transaction(() => {
    const others = [...readMeantConflicts(database)].filter((key) => !keys.includes(key))
    writeMeantConflicts(database, meant ? [...others, ...keys] : others, today)
    noteAct(database, {
      ...{ at: instantText(deps.now()), actor: deps.actor },
      action: meant ? 'conflict.meant' : 'conflict.toldAgain',
      details: {
        values: {
          ...{ post: time.postTitle, channel: time.channelName },
          at: time.wallTime.slice(0, 16).replace('T', ' '),
        },
      },
    })
  })
  deps.emit({ name: 'area.changed', payload: { area: 'calendar' } })
  return {}
}
