import type { QueueMove } from '../../shared/calendar/queueMove.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { dueAt } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { noteAct } from '../store/audit.ts'
import { seeMissed } from '../store/missedRuns.ts'
import { leavePlaces, moveInTime, setHandsAhead, slotAt, takePlace } from '../store/reschedule.ts'
import type { Deps } from './deps.ts'
import { actOfMove } from './reschedulePublication.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'
import { takeBack } from './withdraw.ts'
import { isWithNetwork, takePostBack } from './withdrawPost.ts'

/**
 * Gives some publications other places or times, all of them or none. What an engine or a network was given is taken back there first, and
 * given anew by the scheduler.
 *
 * @param change what else is done in the same transaction, before they are placed
 * @throws RundbrevError `queue-changed` where one does not stand where it is moved from, `queue-place-taken`, `time-in-the-past`,
 *   `publication-state`, `not-found`, `engine-keeps-it`, and as `takePostBack`; then nobody has moved
 */
export async function arrangeQueue<Result>(
  deps: Deps,
  moves: readonly QueueMove[],
  change: () => Result,
): Promise<Result> {
  const { database } = deps.workspace
  for (const move of moves) requireStanding(deps, move)
  const out = moves
    .filter(isMoved)
    .map(({ id }) => requirePublication(deps, id))
    .filter((one) => isOut(deps, one))
  const back: PublicationId[] = []
  try {
    for (const publication of out) {
      await takeBackHere(deps, publication)
      back.push(publication.id)
    }
    return database.transaction(() => {
      const result = change()
      leavePlaces(
        database,
        moves.map(({ id }) => id),
      )
      for (const move of moves) moveOn(deps, move)
      for (const move of moves) place(deps, move)
      // Moved by the officer: what was missed is not listed as the program's own doing.
      seeMissed(
        database,
        moves.filter(isMoved).map(({ id }) => id),
        instantText(deps.now()),
      )
      return result
    })
  } finally {
    for (const id of back) setHandsAhead(database, id, true)
    publicationsChanged(deps)
    deps.wakeScheduler()
  }
}

function isMoved({ from, to }: QueueMove): boolean {
  return from.wallTime !== to.wallTime || from.zone !== to.zone
}

/** It was read a moment ago, or before something that is now undone: meanwhile it may have gone elsewhere. */
function requireStanding(deps: Deps, move: QueueMove): Publication {
  const publication = requirePublication(deps, move.id)
  const { from, to } = move
  const { wallTime, zone, slotId } = publication
  if (wallTime !== from.wallTime || zone !== from.zone || slotId !== from.slotId)
    throw new RundbrevError('queue-changed', { id: String(move.id) })
  if (isMoved(move) && instantText(dueAt(to.wallTime, to.zone)) <= instantText(deps.now()))
    throw new RundbrevError('time-in-the-past', { field: 'at' }, { at: to.wallTime.replace('T', ' ') })
  return publication
}

function isOut(deps: Deps, publication: Publication): boolean {
  const { channelKind, ahead } = publication
  return ahead !== null || (channelKind === 'social' && isWithNetwork(deps.workspace.database, publication))
}

/** It waits here at its own time, and is handed to nobody until all have their places. */
async function takeBackHere(deps: Deps, publication: Publication): Promise<void> {
  const become = { state: 'scheduled', trouble: null, handsAhead: false } as const
  const isBack = await (publication.channelKind === 'social'
    ? takePostBack(deps, publication, become)
    : takeBack(deps, publication, become))
  if (!isBack) throw new RundbrevError('publication-state')
}

/** To its new time; whose place that is shows when everybody has moved. */
function moveOn(deps: Deps, move: QueueMove): void {
  const { id, from, to } = move
  const publication = requirePublication(deps, id)
  const { wallTime, zone, recurrence } = publication
  if (wallTime !== from.wallTime || zone !== from.zone)
    throw new RundbrevError('queue-changed', { id: String(id) })
  if (!isMoved(move)) return
  const time = { wallTime: to.wallTime, zone: to.zone, dueAt: instantText(dueAt(to.wallTime, to.zone)) }
  const { database } = deps.workspace
  if (!moveInTime(database, id, { ...time, slotId: null, recurrence }))
    throw new RundbrevError('publication-state')
  noteAct(database, actOfMove(deps, publication, time))
}

function place(deps: Deps, { id, to }: QueueMove): void {
  if (to.slotId === null) return
  const { database } = deps.workspace
  const publication = requirePublication(deps, id)
  const slotId = slotAt(database, publication, publication)
  if (slotId === null)
    throw new RundbrevError('queue-place-taken', { id: String(id) }, { at: to.wallTime.replace('T', ' ') })
  takePlace(database, id, slotId)
}
