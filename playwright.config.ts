import { defineConfig } from '@playwright/test'
import { displays, takeOwnDisplay } from './e2e/ownDisplay.ts'
import { keepStateApart } from './scripts/ownState.ts'

// What the app remembers of this computer stays out of the home of whoever runs the tests.
keepStateApart()
takeOwnDisplay()

/** The tests that drive the real app: a file at a time for each display, since windows on the same one would disturb each other. */
export default defineConfig({
  // Node runs these as they are; what Playwright makes of them first takes three times as long as reading them.
  build: { external: ['**/{shared,electron,scripts,renderer}/**/*.ts'] },
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Has a configuration of its own, and a program that has to be packaged first.
  testIgnore: '**/packaged/**',
  globalSetup: './e2e/connections/watchRun.ts',
  outputDir: 'test-results',
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Patience is no promise of speed: a busy computer is slow and right, and how fast what must be fast is, `npm run bench` says.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { actionTimeout: 30_000 },
})
