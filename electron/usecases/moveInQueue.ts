import { Temporal } from 'temporal-polyfill'
import type { QueueMove } from '../../shared/calendar/queueMove.ts'
import { reordered, standingIn } from '../../shared/calendar/queueOrder.ts'
import type { QueuePlace } from '../../shared/calendar/queuePlace.ts'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { QueueTarget } from '../../shared/contract/queue.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { readSettings } from '../store/settings.ts'
import { arrangeQueue } from './arrangeQueue.ts'
import type { Deps } from './deps.ts'
import { nextPlace, queuedOf, queueOfChannel } from './queueOfChannel.ts'
import { requirePublication } from './startPublication.ts'

/**
 * Moves a publication within its channel's queue, or into it.
 *
 * @returns who has got another time; nobody where it stood there already
 * @throws RundbrevError `queue-not-in-it`, `queue-no-place`, `queue-place-taken`, `queue-recurs`, and as `arrangeQueue`
 */
export async function moveInQueue(
  deps: Deps,
  { id, to }: Input<'queue.move'>,
): Promise<Output<'queue.move'>> {
  const moves = movesTo(deps, requirePublication(deps, id), to)
  return await arrangeQueue(deps, moves, () => ({ moves }))
}

function movesTo(deps: Deps, publication: Publication, to: QueueTarget): QueueMove[] {
  if (publication.recurrence !== null) throw new RundbrevError('queue-recurs', { id: String(publication.id) })
  switch (to.kind) {
    case 'place':
      return [moveInto(deps, publication, placeMeant(deps, publication, to))]
    case 'next-free': {
      const { place } = nextPlace(deps, publication.channelId)
      const { channelName: channel } = publication
      if (place === null) throw new RundbrevError('queue-no-place', { field: 'channel' }, { channel })
      return [moveInto(deps, publication, place)]
    }
    case 'up':
    case 'down':
    case 'position':
      return movesWithin(deps, publication, to)
  }
}

function movesWithin(
  deps: Deps,
  { id, channelId }: Publication,
  to: Exclude<QueueTarget, { kind: 'place' | 'next-free' }>,
): QueueMove[] {
  const queue = queuedOf(queueOfChannel(deps, channelId, deps.now().add({ hours: 168 * 104 })))
  const at = queue.findIndex((one) => one.id === id)
  if (at === -1) throw new RundbrevError('queue-not-in-it', { id: String(id) })
  const position = to.kind === 'position' ? to.position - 1 : at + (to.kind === 'up' ? -1 : 1)
  return reordered(queue, id, position)
}

/** @throws RundbrevError `queue-place-taken` for a place that there is not, or not any more */
function placeMeant(
  deps: Deps,
  { id, channelId }: Publication,
  { slotId, dueAt }: Extract<QueueTarget, { kind: 'place' }>,
): QueuePlace {
  const until = Temporal.Instant.from(dueAt).add({ milliseconds: 1 })
  const { places } = queueOfChannel(deps, channelId, until)
  const place = places().find((one) => one.slotId === slotId && one.dueAt === dueAt)
  if (place === undefined) throw new RundbrevError('queue-place-taken', { id: String(id) }, { at: dueAt })
  return place
}

function moveInto(deps: Deps, publication: Publication, place: QueuePlace): QueueMove {
  const { id, slotId, wallTime, zone } = publication
  const to = standingIn(place, readSettings(deps.workspace.database).zone)
  return { id, from: { slotId, wallTime, zone }, to }
}
