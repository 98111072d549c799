import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where a trial of the program (tests, demo, pictures, bench) remembers what "this computer" has sent: not in the home of whoever
 * runs it, beside what their own Rundbrev remembers there (electron/workspace/stateFolder.ts).
 */
export const trialState = join(tmpdir(), 'rundbrev-test-state')

/** For this process and all that it starts. One that is named already, from outside, stays. */
export function keepStateApart(environment: NodeJS.ProcessEnv = process.env): void {
  environment.RUNDBREV_STATE ??= trialState
}
