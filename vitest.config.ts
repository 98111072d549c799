import { defineConfig } from 'vitest/config'

/** Everything that needs no window, on the Node that runs vitest. Generous time: two cores are shared by all of it. */
export default defineConfig({
  test: {
    include: ['shared', 'electron', 'renderer', 'scripts'].map((room) => `${room}/**/*.test.{ts,tsx}`),
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
