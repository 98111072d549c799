import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { trialState } from '../../scripts/ownState.ts'

/** What needs real mail servers: root on Debian, with Postfix, Dovecot and postgrey. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['e2e/mail/**/*.test.ts'],
    globalSetup: [resolve(import.meta.dirname, 'start.ts')],
    pool: 'forks',
    isolate: false,
    // As the program itself is run by Node (vitest.config.ts).
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: 1,
    execArgv: ['--import', resolve(import.meta.dirname, '../../electron/store/drizzleAsCommonJs.ts')],
    env: { RUNDBREV_STATE: trialState },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
