import { z } from 'zod'
import { CalendarPointContent, CalendarPointId } from '../calendar/calendarPoint.ts'
import { procedure } from './procedure.ts'
import { CountyCode, Nothing } from './scalars.ts'

const SavedPoint = CalendarPointContent.extend({ id: CalendarPointId })
export type SavedPoint = z.infer<typeof SavedPoint>

export const calendarPointsContract = {
  /** Fixed points and school breaks as they are kept, each in its first year, by that year's first day. */
  'calendarPoints.list': procedure(Nothing, z.object({ points: z.array(SavedPoint) })),
  /** id null: a new one. Its last day is not before its first, and at most a year after it. */
  'calendarPoints.save': procedure(
    z.object({ id: CalendarPointId.nullable(), content: CalendarPointContent }),
    SavedPoint,
  ),
  /** Answers what it was, for an undo. */
  'calendarPoints.remove': procedure(z.object({ id: CalendarPointId }), SavedPoint),
  /** Puts a county's usual school breaks into the calendar, in place of those there were. Everyone of them can be changed. */
  'calendarPoints.addSchoolBreaks': procedure(
    z.object({
      county: CountyCode,
      /** The Easter break: the days before Easter, or after; no source says which. */
      easter: z.enum(['before', 'after', 'none']),
    }),
    /** before: those there were, for an undo. */
    z.object({ points: z.array(SavedPoint), before: z.array(SavedPoint) }),
  ),
  /** Puts school breaks back as they were, in place of those there are. */
  'calendarPoints.restoreSchoolBreaks': procedure(
    z.object({ points: z.array(CalendarPointContent) }),
    z.object({ points: z.array(SavedPoint) }),
  ),
}
