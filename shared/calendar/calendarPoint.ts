import { z } from 'zod'

export const CalendarPointId = z.number().int().positive().brand<'CalendarPointId'>()
export type CalendarPointId = z.infer<typeof CalendarPointId>

/** own: a fixed point of the organisation's year. school: school terms and their breaks, shown when the layer is on. */
export const calendarLayers = ['own', 'school'] as const
export const CalendarLayer = z.enum(calendarLayers)
export type CalendarLayer = z.infer<typeof CalendarLayer>

const DateText = z.iso.date()

/** How it comes back every year: on the same date, in the same ISO week ("break in week 44"), or as many days from Easter. */
export const yearlyRules = ['no', 'date', 'week', 'easter'] as const

/** Something in the calendar that is not published: "Annual meeting", "Autumn break". Whole days. */
export const CalendarPointContent = z.object({
  layer: CalendarLayer,
  name: z.string().trim().min(1).max(120),
  /** The first day, "2026-10-26", and the last; the same for a single day. */
  from: DateText,
  to: DateText,
  yearly: z.enum(yearlyRules),
  note: z.string().max(2000),
})
export type CalendarPointContent = z.infer<typeof CalendarPointContent>
