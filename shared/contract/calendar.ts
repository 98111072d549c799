import { z } from 'zod'
import { CalendarDay, ShownPoint } from '../calendar/calendarDay.ts'
import { CalendarItem, ComingItem } from '../calendar/calendarItem.ts'
import { Conflict } from '../calendar/conflict.ts'
import { PlannedTime } from './dryRun.ts'
import { procedure } from './procedure.ts'
import {
  ChannelId,
  DayText,
  InstantText,
  Nothing,
  PublicationId,
  SegmentId,
  WallTimeText,
} from './scalars.ts'

/** Whole days, both counted; at most as many as a year and a half has. */
export const CalendarSpan = z
  .object({ from: DayText, to: DayText })
  .refine(
    ({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 550 * 86_400_000,
    'a span of days',
  )
export type CalendarSpan = z.infer<typeof CalendarSpan>

const ConsideredTime = PlannedTime.extend({
  /** What speaks against it too, and the officer means so. */
  meant: z.array(Conflict),
})

export const calendarContract = {
  /** Every day of a span, in order, and what lies in it of the year's fixed points and school terms. */
  'calendar.days': procedure(
    CalendarSpan,
    z.object({ days: z.array(CalendarDay), points: z.array(ShownPoint) }),
  ),
  /** What is planned, under way or over in a span of the workspace's zone, by time; not what was called off. */
  'calendar.publications': procedure(
    CalendarSpan,
    z.object({ publications: z.array(CalendarItem), coming: z.array(ComingItem) }),
  ),
  /** The times of a span that something speaks against, in order; not what has begun. */
  'calendar.conflicts': procedure(CalendarSpan, z.object({ times: z.array(ConsideredTime) })),
  /** What speaks against a time now is meant so: it is told no more until something else does. meant false: it is told again. */
  'calendar.setMeant': procedure(
    z.object({ id: PublicationId, dueAt: InstantText, meant: z.boolean() }),
    Nothing,
  ),
  /** What would speak against a time before it is chosen. id: the publication that would be moved there; null: a new one. */
  'calendar.judge': procedure(
    z.object({
      id: PublicationId.nullable(),
      channelId: ChannelId,
      segmentId: SegmentId.nullable(),
      at: z.object({ wallTime: WallTimeText, zone: z.string().max(60) }),
    }),
    z.object({
      conflicts: z.array(Conflict),
      /** What Sweden calls the day, in the workspace's language. */
      dayNames: z.array(z.string()),
    }),
  ),
  /** Shows the save dialogue for a calendar file (.ics) of a span: what is published, planned and comes back, and the year's fixed points. */
  'desktop.saveCalendar': procedure(
    CalendarSpan,
    z.object({ file: z.string().nullable(), publications: z.number().int(), points: z.number().int() }),
  ),
}
