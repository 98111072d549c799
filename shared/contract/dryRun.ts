import { z } from 'zod'
import { Conflict } from '../calendar/conflict.ts'
import { procedure } from './procedure.ts'
import { ChannelId, DayText, InstantText, PostId, PublicationId, SegmentId, WallTimeText } from './scalars.ts'

/** One time at which something will be published, if nothing is changed. */
export const PlannedTime = z.object({
  /** Of one that comes back: the publication that it follows. */
  id: PublicationId,
  postId: PostId,
  postTitle: z.string(),
  channelId: ChannelId,
  channelName: z.string(),
  channelKind: z.string(),
  /** null: everybody who may be mailed, or nobody is written to. */
  segmentId: SegmentId.nullable(),
  segmentName: z.string().nullable(),
  wallTime: WallTimeText,
  zone: z.string(),
  dueAt: InstantText,
  /** A cron expression or words, over wall times; null: once. */
  recurrence: z.string().nullable(),
  /** It is not planned in itself: it follows from a recurrence. */
  comesBack: z.boolean(),
  /** ISO 8601. */
  week: z.number().int().min(1).max(53),
  /** What Sweden calls the day, in the workspace's language. */
  dayNames: z.array(z.string()),
  /** The free day that it was moved from. */
  movedFrom: DayText.nullable(),
  conflicts: z.array(Conflict),
})
export type PlannedTime = z.infer<typeof PlannedTime>

export const DryRun = z.object({
  from: InstantText,
  /** Not counted. */
  until: InstantText,
  /** In order of time. */
  times: z.array(PlannedTime),
  /** Those that come back so often that only their first times are among them. */
  cutShort: z.array(z.object({ id: PublicationId, postTitle: z.string(), shown: z.number().int() })),
})
export type DryRun = z.infer<typeof DryRun>

export const dryRunContract = {
  /** Everything that will be published in the months to come, and what speaks against each time. Nothing is changed. */
  'publications.dryRun': procedure(
    z.object({
      months: z.number().int().min(1).max(24),
      /** Two newsletters to the same people are too close with at most so many days between them; null: as the workspace has it. */
      daysBetweenLetters: z.number().int().min(0).max(60).nullable(),
    }),
    DryRun,
  ),
}
