import {
  type ConflictRules,
  findConflicts,
  type Planned,
  reachDays,
} from '../../shared/calendar/findConflicts.ts'
import type { PlannedTime } from '../../shared/contract/dryRun.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { isEve } from '../calendar/eves.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { publicationsBetween } from '../store/publicationsBetween.ts'
import { readSettings } from '../store/settings.ts'
import { trialChannels } from '../store/trials.ts'
import type { Deps } from './deps.ts'
import { segmentsOverlap } from './segmentsOverlap.ts'

/** By the workspace's settings. @param daysBetweenLetters null: as the workspace has it */
export function conflictRules(deps: Deps, daysBetweenLetters: number | null = null): ConflictRules {
  const { planning } = readSettings(deps.workspace.database)
  return {
    ...{ isRed: isRedDay, isEve, overlaps: segmentsOverlap(deps) },
    planning: daysBetweenLetters === null ? planning : { ...planning, daysBetweenLetters },
  }
}

/**
 * Some times with what speaks against each, also where it comes too close to what has gone lately. Nothing does against a trial, nor is
 * it too close to anything: nobody gets it.
 *
 * @param times still to come, in any order
 */
export function judged<T extends Planned>(
  deps: Deps,
  times: readonly T[],
  rules: ConflictRules,
): (T & Pick<PlannedTime, 'conflicts'>)[] {
  const trials = trialChannels(deps.workspace.database)
  const reaches = ({ channelId }: Planned) => !trials.has(channelId)
  const real = times.filter(reaches)
  const found = findConflicts([...real, ...goneLately(deps, rules).filter(reaches)], rules)
  const conflicts = new Map(real.map((time, index) => [time, found[index] ?? []]))
  return times.map((time) => ({ ...time, conflicts: conflicts.get(time) ?? [] }))
}

/** What has been begun so lately that what is still to come may be too close to it. */
function goneLately({ workspace, now }: Deps, { planning }: ConflictRules): Planned[] {
  const from = now().subtract({ hours: 24 * reachDays(planning) })
  return publicationsBetween(workspace.database, instantText(from), instantText(now())).filter(
    ({ state, startedAt }) => startedAt !== null && state !== 'failed',
  )
}
