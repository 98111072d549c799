import { z } from 'zod'
import { CalendarItem, ComingItem } from '../calendar/calendarItem.ts'
import { QueueMove } from '../calendar/queueMove.ts'
import { QueuePlace } from '../calendar/queuePlace.ts'
import { QueueSlot, QueueSlotContent, QueueSlotId } from '../calendar/queueSlot.ts'
import { Publication } from '../schedule/publication.ts'
import { procedure } from './procedure.ts'
import { publicationsContract } from './publications.ts'
import { ChannelId, Nothing, PublicationId } from './scalars.ts'

/** What becomes of those who stand in a slot that is changed or removed: they move along, or keep their times, out of the queue. */
const queued = z.enum(['move', 'keep'])
const SlotTime = QueueSlotContent.omit({ channelId: true })
const Moves = z.object({ moves: z.array(QueueMove) })

/** A line of a channel's queue (shared/calendar/queueRows.ts). */
export const QueueLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free'), place: QueuePlace }),
  z.object({ kind: z.literal('left-out'), place: QueuePlace }),
  z.object({ kind: z.literal('taken'), item: CalendarItem, place: QueuePlace.nullable() }),
  /** A recurring publication will come back then. */
  z.object({ kind: z.literal('coming'), item: ComingItem, place: QueuePlace.nullable() }),
])
export type QueueLine = z.infer<typeof QueueLine>

export const ChannelQueue = z.object({
  channelId: ChannelId,
  slots: z.array(QueueSlot),
  /** It is published on red days too; else their places are left out. */
  takesRedDays: z.boolean(),
  lines: z.array(QueueLine),
  /** Some of its queue could stand further forward. */
  hasGaps: z.boolean(),
})
export type ChannelQueue = z.infer<typeof ChannelQueue>

/** How a queued one moves: past its neighbour, to a position of the queue counted from 1, to a free place, or to the next one there is. */
export const QueueTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['up', 'down', 'next-free']) }),
  z.object({ kind: z.literal('position'), position: z.int().min(1).max(10_000) }),
  z.object({ kind: z.literal('place'), slotId: QueueSlotId, dueAt: QueuePlace.shape.dueAt }),
])
export type QueueTarget = z.infer<typeof QueueTarget>

export const queueContract = {
  /** Every channel's slots, by weekday and time. */
  'queue.slots': procedure(
    Nothing,
    z.object({
      slots: z.array(QueueSlot),
      /** The channels whose places on red days are taken too. */
      onRedDays: z.array(ChannelId),
    }),
  ),
  'queue.addSlot': procedure(QueueSlotContent, QueueSlot),
  /** What would become of those who stand in it. `to` null: it is removed. */
  'queue.previewSlot': procedure(
    z.object({ id: QueueSlotId, to: SlotTime.nullable() }),
    z.object({ moves: z.array(QueueMove.extend({ postTitle: z.string() })) }),
  ),
  /** `before`: what it was, for an undo. */
  'queue.changeSlot': procedure(
    z.object({ id: QueueSlotId, to: SlotTime, queued }),
    Moves.extend({ before: QueueSlot }),
  ),
  'queue.removeSlot': procedure(z.object({ id: QueueSlotId, queued }), Moves.extend({ before: QueueSlot })),
  /** Undo of a change or a removal: the slot as it was, and everybody where they stood (`movesBack`). */
  'queue.restoreSlot': procedure(z.object({ slot: QueueSlot, moves: z.array(QueueMove) }), QueueSlot),
  /** Whether a channel's slots on red days are taken, or left out. Those who stand in one stay. */
  'queue.takeRedDays': procedure(z.object({ channelId: ChannelId, takes: z.boolean() }), Nothing),
  /** The coming weeks of every channel that has slots, or something planned in its queue. */
  'queue.upcoming': procedure(
    z.object({ weeks: z.int().min(1).max(26) }),
    z.object({ channels: z.array(ChannelQueue) }),
  ),
  /** The next free place of a channel, and the red days that are passed over on the way; place null where it has none. */
  'queue.next': procedure(
    z.object({ channelId: ChannelId }),
    z.object({ place: QueuePlace.nullable(), leftOut: z.array(QueuePlace) }),
  ),
  /** Plans a post in the next free place of its channel, by the same checks as `publications.schedule`. */
  'queue.add': procedure(
    publicationsContract['publications.schedule'].input.omit({ at: true, recurrence: true }),
    z.object({ publication: Publication, leftOut: z.array(QueuePlace) }),
  ),
  'queue.move': procedure(z.object({ id: PublicationId, to: QueueTarget }), Moves),
  /** Moves a channel's queue forward over the places that have become free. */
  'queue.closeUp': procedure(z.object({ channelId: ChannelId }), Moves),
  /** Undo of moves: each of those as `movesBack` has it, all or none. */
  'queue.arrange': procedure(Moves, Moves),
}
