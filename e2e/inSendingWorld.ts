import { test } from 'vitest'
import { openSendingWorld, type SendingWorld } from './sendingWorld.ts'

/** A test in a sending world of its own. Such tests mostly wait for a mail server, so they may run side by side. */
export const inSendingWorld = test.extend<{ world: SendingWorld }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs
  world: async ({}, use) => {
    const world = openSendingWorld()
    await use(world)
    await world.close()
  },
})
