import { z } from 'zod'
import { PausedAll } from '../schedule/pausedAll.ts'
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

/** Whether everything stands still, and what that is about. */
export const ScheduleStandstill = z.object({
  /** null: the schedule goes on. */
  paused: PausedAll.nullable(),
  /** Publications whose time has passed meanwhile: what becomes of them is decided when the schedule goes on. */
  overdue: z.int().nonnegative(),
  /** Publications that a network or an engine has already, and publishes at their time all the same. */
  elsewhere: z.int().nonnegative(),
})
export type ScheduleStandstill = z.infer<typeof ScheduleStandstill>

export const scheduleContract = {
  'schedule.whoRuns': procedure(Nothing, WhoRuns),
  'schedule.standstill': procedure(Nothing, ScheduleStandstill),
  /** From now on nothing starts and nothing more is sent, until `schedule.goOn`; what is in the air is finished. */
  'schedule.pauseAll': procedure(Nothing, ScheduleStandstill),
  'schedule.goOn': procedure(Nothing, ScheduleStandstill),
}
