import { z } from 'zod'
import { ChannelId } from '../contract/scalars.ts'
import { ClockText } from '../schedule/lateness.ts'

export const QueueSlotId = z.number().int().positive().brand<'QueueSlotId'>()
export type QueueSlotId = z.infer<typeof QueueSlotId>

/** A time of the week that the next ready post of a channel takes: "Tuesdays 09:00". */
export const QueueSlotContent = z.object({
  channelId: ChannelId,
  /** Monday 1 to Sunday 7. */
  weekday: z.number().int().min(1).max(7),
  at: ClockText,
})
export type QueueSlotContent = z.infer<typeof QueueSlotContent>

export const QueueSlot = QueueSlotContent.extend({ id: QueueSlotId })
export type QueueSlot = z.infer<typeof QueueSlot>
