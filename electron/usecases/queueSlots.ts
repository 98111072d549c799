import type { QueueMove } from '../../shared/calendar/queueMove.ts'
import { movedAlong, ownTime, type Queued } from '../../shared/calendar/queueOrder.ts'
import type { QueueSlot, QueueSlotContent, QueueSlotId } from '../../shared/calendar/queueSlot.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import {
  channelsOnRedDays,
  deleteQueueSlot,
  hasQueueSlot,
  insertQueueSlot,
  listQueueSlots,
  readQueueSlot,
  updateQueueSlot,
} from '../store/queueSlots.ts'
import { arrangeQueue } from './arrangeQueue.ts'
import type { Deps } from './deps.ts'
import { placesOfQueue, queuedOf, queueOfChannel } from './queueOfChannel.ts'
import { requireChannel } from './requireChannel.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

type SlotTime = Pick<QueueSlot, 'weekday' | 'at'>

/** The times of the week that a channel's queue has, and what becomes of those who stand in one that is changed. */
export const queueSlots = {
  'queue.slots': ({ workspace }) => ({
    slots: listQueueSlots(workspace.database),
    onRedDays: channelsOnRedDays(workspace.database),
  }),

  'queue.addSlot': (deps, content) => {
    const { database } = deps.workspace
    requireChannel(deps, content.channelId)
    const slot = database.transaction(() => {
      requireNew(deps, content)
      note(deps, content.channelId, null, content)
      return insertQueueSlot(database, content)
    })
    publicationsChanged(deps)
    return slot
  },

  'queue.previewSlot': (deps, { id, to }) => ({
    moves: movesOf(deps, requireSlot(deps, id), to).map((move) => ({
      ...move,
      postTitle: requirePublication(deps, move.id).postTitle,
    })),
  }),

  'queue.changeSlot': async (deps, { id, to, queued }) => {
    const { database } = deps.workspace
    const before = requireSlot(deps, id)
    const after = { ...before, ...to }
    if (isSameTime(before, after)) return { before, moves: [] }
    const moves = queued === 'move' ? movesOf(deps, before, to) : standingStill(deps, before)
    return await arrangeQueue(deps, moves, () => {
      requireNew(deps, after)
      updateQueueSlot(database, after)
      note(deps, before.channelId, before, after)
      return { before, moves }
    })
  },

  'queue.removeSlot': async (deps, { id, queued }) => {
    const { database } = deps.workspace
    const before = requireSlot(deps, id)
    const moves = queued === 'move' ? movesOf(deps, before, null) : standingStill(deps, before)
    return await arrangeQueue(deps, moves, () => {
      deleteQueueSlot(database, id)
      note(deps, before.channelId, before, null)
      return { before, moves }
    })
  },

  'queue.restoreSlot': async (deps, { slot, moves }: Input<'queue.restoreSlot'>) => {
    const { database } = deps.workspace
    return await arrangeQueue(deps, moves, () => {
      const now = readQueueSlot(database, slot.id)
      if (now === undefined || !isSameTime(now, slot)) requireNew(deps, slot)
      if (now === undefined) insertQueueSlot(database, slot)
      else updateQueueSlot(database, slot)
      note(deps, slot.channelId, now ?? null, slot)
      return slot
    })
  },
} satisfies UseCases<
  Extract<keyof typeof import('../../shared/contract/queue.ts').queueContract, `queue.${string}lot${string}`>
>

/** Who changed a channel's times of the week; null: there was none, or is none any more. */
function note(deps: Deps, channelId: ChannelId, from: SlotTime | null, to: SlotTime | null): void {
  const told = (slot: SlotTime | null) => (slot === null ? '–' : `${slot.weekday} ${slot.at}`)
  noteAct(deps.workspace.database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action: 'queue.changed' },
    details: { values: { channel: requireChannel(deps, channelId).name, from: told(from), to: told(to) } },
  })
}

/** Where those go who stand in a slot, if it gets another time, or is removed (null). */
function movesOf(deps: Deps, slot: QueueSlot, to: SlotTime | null): QueueMove[] {
  const slots = listQueueSlots(deps.workspace.database).flatMap((one) => {
    if (one.id !== slot.id) return [one]
    return to === null ? [] : [{ ...one, ...to }]
  })
  const after = queueOfChannel(deps, slot.channelId, horizon(deps), slots)
  const affected = standingIn(deps, slot)
  const moving = new Set(affected.map(({ id }) => id))
  const others = { ...after, planned: after.planned.filter(({ id }) => !moving.has(id)) }
  const taken = new Set(queuedOf(others).map(({ dueAt }) => dueAt))
  const free = placesOfQueue(others).filter(({ dueAt }) => !taken.has(dueAt))
  return movedAlong(affected, free, after.rules.zone)
}

function standingStill(deps: Deps, slot: QueueSlot): QueueMove[] {
  return standingIn(deps, slot).map(ownTime)
}

function standingIn(deps: Deps, { id, channelId }: QueueSlot): Queued[] {
  return queuedOf(queueOfChannel(deps, channelId, horizon(deps))).filter(({ slotId }) => slotId === id)
}

/** Who stands further ahead than anybody can be put in the queue is not there by it. */
function horizon({ now }: Deps) {
  return now().add({ hours: 168 * 105 })
}

function isSameTime(one: SlotTime, other: SlotTime): boolean {
  return one.weekday === other.weekday && one.at === other.at
}

/** @throws RundbrevError `not-found` */
function requireSlot(deps: Deps, id: QueueSlotId): QueueSlot {
  const slot = readQueueSlot(deps.workspace.database, id)
  if (slot === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `slot ${id}` })
  return slot
}

/** @throws RundbrevError `queue-slot-exists` */
function requireNew(deps: Deps, content: QueueSlotContent): void {
  if (hasQueueSlot(deps.workspace.database, content))
    throw new RundbrevError('queue-slot-exists', { field: 'at' }, { at: content.at })
}
