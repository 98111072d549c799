import type { AuditAction } from '../../shared/audience/audit.ts'
import type { ScheduleStandstill, scheduleContract } from '../../shared/contract/schedule.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { endPauseOfAll, pauseAll, readPausedAll } from '../store/pausedAll.ts'
import { countElsewhere, countOverdue } from '../store/scheduleOutlook.ts'
import type { Deps } from './deps.ts'
import { publicationsChanged } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

/** Everything paused at once, and gone on with. Saying it twice changes nothing. */
export const standstill = {
  'schedule.standstill': (deps) => standstillOf(deps),

  'schedule.pauseAll': (deps) =>
    change(deps, 'schedule.paused', () =>
      pauseAll(deps.workspace.database, { since: instantText(deps.now()), by: deps.actor }),
    ),

  'schedule.goOn': (deps) => change(deps, 'schedule.resumed', () => endPauseOfAll(deps.workspace.database)),
} satisfies UseCases<Exclude<keyof typeof scheduleContract, 'schedule.whoRuns'>>

function standstillOf({ workspace: { database }, now }: Deps): ScheduleStandstill {
  return {
    paused: readPausedAll(database),
    overdue: countOverdue(database, instantText(now())),
    elsewhere: countElsewhere(database),
  }
}

function change(deps: Deps, action: AuditAction, act: () => boolean): ScheduleStandstill {
  const { database } = deps.workspace
  const changed = database.transaction(() => {
    if (!act()) return false
    noteAct(database, { at: instantText(deps.now()), actor: deps.actor, action, details: {} })
    return true
  })
  if (changed) {
    deps.emit({ name: 'area.changed', payload: { area: 'schedule' } })
    publicationsChanged(deps)
    deps.wakeScheduler()
  }
  return standstillOf(deps)
}
