import { z } from 'zod'
import { KeptStart, StartFacts, StartStep, StartTask } from '../start/gettingStarted.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** How far the beginning of a workspace has come. */
export const StartState = z.object({
  facts: StartFacts,
  tasks: z.array(StartTask),
  /** Where the first run was left; null where all its steps have been gone through, or none was begun. */
  at: StartStep.nullable(),
  later: z.array(StartStep),
  /** Whether the list of what is left is to be shown. */
  shown: z.boolean(),
})
export type StartState = z.infer<typeof StartState>

export const startContract = {
  'start.read': procedure(Nothing, StartState),
  /** Keeps what is said of a first run; what is left out stays as it is. */
  'start.keep': procedure(KeptStart.partial(), StartState),
}
