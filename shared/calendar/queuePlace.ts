import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'
import { QueueSlotId } from './queueSlot.ts'

/** A place in a channel's queue: one of its times of the week, in one of the weeks. */
export const QueuePlace = z.object({
  slotId: QueueSlotId,
  /** What the clock on the wall shows in the workspace's zone: "2026-12-03T15:00". */
  wallTime: z.string(),
  /** What follows from it, in UTC. */
  dueAt: InstantText,
  /** It is left out: nobody works that day. */
  leftOut: z.boolean(),
})
export type QueuePlace = z.infer<typeof QueuePlace>
