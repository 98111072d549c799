import { z } from 'zod'

/** "09:00" on a 24-hour clock. */
export const ClockText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * How late a publication may still start by itself, when its time passed while no scheduler ran. Later than that its missed-run
 * policy is asked.
 * `hours`: so many after its time. `clock`: until this time of the same day, by the wall clock of its zone ("between 9 and 12").
 */
export const LateWindow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hours'), hours: z.number().positive().max(168) }),
  z.object({ kind: z.literal('clock'), until: ClockText }),
])
export type LateWindow = z.infer<typeof LateWindow>

export const Lateness = z.object({ window: LateWindow })
export type Lateness = z.infer<typeof Lateness>
