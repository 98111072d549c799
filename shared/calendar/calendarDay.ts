import { z } from 'zod'
import { DayText } from '../contract/scalars.ts'
import { CalendarLayer, CalendarPointId } from './calendarPoint.ts'

/**
 * What people do on a day. red: nobody works. eve: many go home early. squeeze: a working day between two free ones (klämdag).
 * free: a Saturday. working: any other.
 */
export const dayKinds = ['working', 'squeeze', 'eve', 'free', 'red'] as const
export const DayKind = z.enum(dayKinds)
export type DayKind = z.infer<typeof DayKind>

/** A day as the calendar shows it. */
export const CalendarDay = z.object({
  date: DayText,
  /** ISO 8601. */
  week: z.number().int().min(1).max(53),
  kind: DayKind,
  /** The next day is red. */
  beforeRed: z.boolean(),
  /** What Sweden calls it, in the workspace's language: "Lucia". Most days have no name. */
  names: z.array(z.string()),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** A fixed point or a break, in one of its years: whole days, both counted. */
export const ShownPoint = z.object({
  id: CalendarPointId,
  layer: CalendarLayer,
  name: z.string(),
  from: DayText,
  to: DayText,
  note: z.string(),
})
export type ShownPoint = z.infer<typeof ShownPoint>
