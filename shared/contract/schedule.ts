import { z } from 'zod'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** Who runs the schedule of the open workspace. */
export const WhoRuns = z.object({
  /** Another program that has it, so that nothing is sent from here: on a folder that two computers have open at once. */
  other: z.object({ host: z.string(), pid: z.int() }).nullable(),
  /** A service that takes over when this program closes. */
  service: z.object({ host: z.string() }).nullable(),
})
export type WhoRuns = z.infer<typeof WhoRuns>

export const scheduleContract = {
  'schedule.whoRuns': procedure(Nothing, WhoRuns),
}
