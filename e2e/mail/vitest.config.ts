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
    maxWorkers: 1,
    execArgv: ['--import', resolve(import.meta.dirname, '../../electron/store/drizzleAsCommonJs.ts')],
    env: { RUNDBREV_STATE: trialState },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
