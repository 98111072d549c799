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
    // As the program itself is run by Node (vitest.config.ts).
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: 1,
    execArgv: ['--import', resolve(import.meta.dirname, '../../electron/store/drizzleAsCommonJs.ts')],
    env: { RUNDBREV_STATE: trialState },
    testTimeout: 300_000,
    // The server takes two seconds on a quiet machine, and a minute on a busy one.
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
