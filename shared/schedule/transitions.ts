import { RundbrevError } from '../errors/rundbrevError.ts'
import { type PublicationState, publicationStates } from './publication.ts'

/**
 * Where a publication may go from each state. done, failed and cancelled are ends: nothing leads out of them.
 * `paused → scheduled` is for one that was paused before its time came and is resumed while it is still ahead;
 * `running → scheduled` for one that is taken back from an engine before its time;
 * `missed → scheduled` for one that is given another time;
 * `missed → paused` for one that should run late but cannot be started.
 */
const movesFrom: { readonly [From in PublicationState]: readonly PublicationState[] } = {
  draft: ['scheduled'],
  scheduled: ['running', 'missed', 'paused', 'cancelled'],
  missed: ['scheduled', 'running', 'paused', 'cancelled'],
  running: ['scheduled', 'paused', 'done', 'failed', 'cancelled'],
  paused: ['scheduled', 'running', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
}

export function canMove(from: PublicationState, to: PublicationState): boolean {
  return movesFrom[from].includes(to)
}

/** @throws RundbrevError `publication-state` */
export function requireMove(from: PublicationState, to: PublicationState): void {
  if (!canMove(from, to)) throw new RundbrevError('publication-state')
}

/** Every state that may lead to this one: what an update in the database demands of the row it finds. */
export function statesBefore(to: PublicationState): PublicationState[] {
  return publicationStates.filter((from) => canMove(from, to))
}

/** Over for good. */
export function isFinal(state: PublicationState): boolean {
  return movesFrom[state].length === 0
}
