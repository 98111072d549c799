import { z } from 'zod'
import { Publication } from '../schedule/publication.ts'

/** A publication as the calendar shows it: what is needed to draw, move and judge it, and nothing that has to be counted. */
export const CalendarItem = Publication.pick({
  ...{ id: true, postId: true, postTitle: true, channelId: true, channelName: true, channelKind: true },
  ...{ network: true, segmentId: true, segmentName: true, wallTime: true, zone: true, dueAt: true },
  ...{ recurrence: true, slotId: true, state: true, startedAt: true, awaitsOfficer: true, ahead: true },
}).extend({
  /** It stands still, or something of it is in doubt: the officer is asked. */
  needsOfficer: z.boolean(),
})
export type CalendarItem = z.infer<typeof CalendarItem>

/** A time at which a recurring publication will come back: planned when its turn comes, shown as an outline until then. */
export const ComingItem = CalendarItem.pick({
  ...{ id: true, postId: true, postTitle: true, channelId: true, channelName: true, channelKind: true },
  ...{ network: true, segmentId: true, segmentName: true, wallTime: true, zone: true, dueAt: true },
})
/** `id` is the publication that it follows. */
export type ComingItem = z.infer<typeof ComingItem>
