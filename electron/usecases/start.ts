import type { StartState, startContract } from '../../shared/contract/start.ts'
import { firstStart, isStartShown, startTasksOf } from '../../shared/start/gettingStarted.ts'
import { readKeptStart, readStartFacts, writeKeptStart } from '../store/keptStart.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

/** The beginning of a workspace: what there is to do, and where it was left. */
export const start = {
  'start.read': (deps) => startState(deps),

  'start.keep': (deps, part) => {
    const { database } = deps.workspace
    // Somebody may go through the steps in a workspace that is long in use; the list is put up by a first run alone.
    const before = readKeptStart(database) ?? { ...firstStart, dismissed: true }
    const { at = before.at, later = before.later, dismissed = before.dismissed } = part
    writeKeptStart(database, { at, later, dismissed })
    return startState(deps)
  },
} satisfies UseCases<keyof typeof startContract>

function startState({ workspace: { database } }: Deps): StartState {
  const kept = readKeptStart(database)
  const facts = readStartFacts(database)
  const tasks = startTasksOf(facts, kept ?? firstStart)
  return {
    ...{ facts, tasks, at: kept?.at ?? null, later: kept?.later ?? [] },
    shown: isStartShown(tasks, kept),
  }
}
