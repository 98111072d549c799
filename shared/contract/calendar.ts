import { z } from 'zod'
import { CalendarDay, ShownPoint } from '../calendar/calendarDay.ts'
import { CalendarItem, ComingItem } from '../calendar/calendarItem.ts'
import { procedure } from './procedure.ts'
import { DayText } from './scalars.ts'

/** Whole days, both counted; at most as many as a year and a half has. */
export const CalendarSpan = z
  .object({ from: DayText, to: DayText })
  .refine(
    ({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 550 * 86_400_000,
    'a span of days',
  )
export type CalendarSpan = z.infer<typeof CalendarSpan>

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
}
