import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { trialState } from './scripts/ownState.ts'

const testsOf = (rooms: readonly string[]) => rooms.map((room) => `${room}/**/*.test.{ts,tsx}`)

/** Everything that needs no window, on the Node that runs vitest. Generous time: two cores are shared by all of it. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Tests that talk to a mail server or run the command line mostly wait: every core has work.
    maxWorkers: '100%',
    // A process for each core instead of one for each file: modules are loaded once, and no test relies on a fresh one.
    isolate: false,
    execArgv: ['--import', resolve(import.meta.dirname, 'electron/store/drizzleAsCommonJs.ts')],
    // What the command line remembers of this computer stays out of the home of whoever runs the tests.
    env: { RUNDBREV_STATE: trialState },
    // Patience is no promise of speed: a busy computer is slow and right.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'program',
          include: testsOf(['shared', 'electron', 'scripts']),
          // As the program itself is run by Node: what Vite would make of each module, and how it would look up every name that is
          // imported, cost a quarter of these tests.
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
      // Its modules import JSX, styles and pages as text, which only Vite can read.
      { extends: true, test: { name: 'window', include: testsOf(['renderer']) } },
    ],
  },
})
