import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { trialState } from '../../scripts/ownState.ts'

/** What needs a real Bluesky server, which installed.ts installs apart from the project. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['e2e/bluesky/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    execArgv: ['--import', resolve(import.meta.dirname, '../../electron/store/drizzleAsCommonJs.ts')],
    env: { RUNDBREV_STATE: trialState },
    testTimeout: 60_000,
    // The server takes two seconds on a quiet machine.
    hookTimeout: 120_000,
  },
})
