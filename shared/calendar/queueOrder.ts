import { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../contract/scalars.ts'
import type { QueueMove, Standing } from './queueMove.ts'
import type { QueuePlace } from './queuePlace.ts'
import type { QueueSlotId } from './queueSlot.ts'

/** A publication that stands in a place of its channel's queue and has not begun. */
export interface Queued extends Standing {
  readonly id: PublicationId
  readonly dueAt: string
}

/**
 * One of the queue in another position: the times stay, those between shift by one, and nobody leaves the queue.
 *
 * @param queue in order of time
 * @param position counted from 0; beyond the ends is at the end
 * @returns those whose time changes; none where it stands there already, or is not in the queue
 */
export function reordered(queue: readonly Queued[], id: PublicationId, position: number): QueueMove[] {
  const own = queue.find((one) => one.id === id)
  if (own === undefined) return []
  const order = queue.filter((one) => one !== own)
  order.splice(Math.min(Math.max(position, 0), order.length), 0, own)
  return order.flatMap((one, index) => {
    const at = queue[index]
    return at === undefined || at === one ? [] : [{ id: one.id, from: standing(one), to: standing(at) }]
  })
}

/**
 * Everybody as far forward as there are places, in the order in which they stand.
 *
 * @param places in order of time; of them those that nobody else has, and that are not left out
 */
export function closedUp(queue: readonly Queued[], places: readonly QueuePlace[], zone: string): QueueMove[] {
  let last = ''
  return queue.flatMap((one) => {
    const place = places.find(({ dueAt }) => dueAt > last)
    if (place === undefined || place.dueAt >= one.dueAt) {
      last = one.dueAt
      return []
    }
    last = place.dueAt
    return [{ id: one.id, from: standing(one), to: standingIn(place, zone) }]
  })
}

/**
 * Where those go whose slot is given another time, or is removed: each with its slot, in its own week, or else to the next free place after
 * the time that it had; in the order in which they stand. Where there is none, one keeps its time and leaves the queue.
 *
 * @param affected in order of time
 * @param places the free ones of the slots as they will be, in order of time
 */
export function movedAlong(
  affected: readonly Queued[],
  places: readonly QueuePlace[],
  zone: string,
): QueueMove[] {
  let last = ''
  return affected.map((one) => {
    const free = places.filter(({ dueAt }) => dueAt > last)
    const place =
      free.find(
        ({ slotId, wallTime }) => slotId === one.slotId && weekOf(wallTime) === weekOf(one.wallTime),
      ) ?? free.find(({ dueAt }) => dueAt >= one.dueAt)
    if (place === undefined) return ownTime(one)
    last = place.dueAt
    return { id: one.id, from: standing(one), to: standingIn(place, zone) }
  })
}

/** It keeps its time, and has left the queue. */
export function ownTime(one: Queued): QueueMove {
  const from = standing(one)
  return { id: one.id, from, to: { ...from, slotId: null } }
}

export function standingIn(
  { slotId, wallTime }: QueuePlace,
  zone: string,
): Standing & { slotId: QueueSlotId } {
  return { slotId, wallTime, zone }
}

function standing({ slotId, wallTime, zone }: Standing): Standing {
  return { slotId, wallTime, zone }
}

/** A week's Monday. */
function weekOf(wallTime: string): string {
  const day = Temporal.PlainDate.from(wallTime.slice(0, 10))
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}
