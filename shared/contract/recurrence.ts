import { z } from 'zod'
import { procedure } from './procedure.ts'
import { DayText, InstantText, WallTimeText } from './scalars.ts'

/** One of the times of a recurrence, before it is scheduled. */
export const UpcomingOccurrence = z.object({
  wallTime: WallTimeText,
  dueAt: InstantText,
  /** What the clock will show: later than the wall time where it is put forward past it. */
  shows: WallTimeText,
  /** The free day that it was moved from. */
  movedFrom: DayText.nullable(),
  /** gap: the clock skips the time. overlap: it shows it twice, and the first counts. */
  clock: z.enum(['gap', 'overlap']).nullable(),
  /** Nobody works on that day. */
  red: z.boolean(),
  /** A working day between two free ones (klämdag). */
  squeeze: z.boolean(),
  /** What Sweden calls the day, in the workspace's language; null: nothing. */
  dayName: z.string().nullable(),
})
export type UpcomingOccurrence = z.infer<typeof UpcomingOccurrence>

export const recurrenceContract = {
  /** The next times of a recurrence, in order; fewer where it ends. Throws what is wrong with the text, and where. */
  'recurrence.preview': procedure(
    z.object({
      /** A cron expression or words (shared/schedule/recurrence.ts). */
      text: z.string().max(200),
      /** One at this very time counts; null: from now on. */
      from: WallTimeText.nullable(),
      /** null: the workspace's. */
      zone: z.string().max(60).nullable(),
      count: z.number().int().min(1).max(100),
    }),
    z.object({
      /** As it is kept. */
      text: z.string(),
      occurrences: z.array(UpcomingOccurrence),
    }),
  ),
}
