import { defineConfig } from '@playwright/test'
import { displays, takeOwnDisplay } from '../ownDisplay.ts'

takeOwnDisplay()

/** The tests of the packaged program, whose folder RUNDBREV_PACKAGED names (scripts/packageProgram.ts makes one). */
export default defineConfig({
  // Node runs these as they are; what Playwright makes of them first takes three times as long as reading them.
  build: { external: ['**/{shared,electron,scripts,renderer}/**/*.ts'] },
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { actionTimeout: 30_000 },
})
