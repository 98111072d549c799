import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { trialState } from './scripts/ownState.ts'

/** Everything that needs no window, on the Node that runs vitest. Generous time: two cores are shared by all of it. */
export default defineConfig({
  test: {
    include: ['shared', 'electron', 'renderer', 'scripts'].map((room) => `${room}/**/*.test.{ts,tsx}`),
    pool: 'forks',
    // Tests that talk to a mail server or run the command line mostly wait: every core has work.
    maxWorkers: '100%',
    // A process for each core instead of one for each file: modules are loaded once, and no test relies on a fresh one.
    isolate: false,
    execArgv: ['--import', resolve(import.meta.dirname, 'electron/store/drizzleAsCommonJs.ts')],
    // What the command line remembers of this computer stays out of the home of whoever runs the tests.
    env: { RUNDBREV_STATE: trialState },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
