import { z } from 'zod'
import { PublicationId } from '../contract/scalars.ts'
import { QueueSlotId } from './queueSlot.ts'

/** Where a publication stands in time; slotId null: at a time of its own, out of the queue. */
export const Standing = z.object({
  slotId: QueueSlotId.nullable(),
  wallTime: z.string().max(40),
  zone: z.string().max(60),
})
export type Standing = z.infer<typeof Standing>

/** A publication that is given another time; the way back is the same with its ends swapped. */
export const QueueMove = z.object({ id: PublicationId, from: Standing, to: Standing })
export type QueueMove = z.infer<typeof QueueMove>

/** The moves that take some moves back. */
export function movesBack(moves: readonly QueueMove[]): QueueMove[] {
  return moves.map(({ id, from, to }) => ({ id, from: to, to: from }))
}
