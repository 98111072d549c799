import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addAccount, publishThread } from '../usecases/figuresForTest.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { figuresOf } from '../usecases/postFigures.ts'
import { openSendingGuard } from '../usecases/sendingGuard.ts'
import { createScheduler } from './scheduler.ts'

it('asks how posts fare while sending is held, and ends at once when the program does', async () => {
  const world = openTestWorkspace('2026-12-01T08:00:00Z')
  const elsewhere = mkdtempSync(join(tmpdir(), 'rundbrev-other-'))
  const guard = openSendingGuard({
    ...{ workspace: world.deps.workspace, stateFolder: elsewhere, now: world.deps.now },
  })
  expect(guard.isHeld()).toBe(true)
  // It takes the request and never answers.
  const asked = Promise.withResolvers<void>()
  const server = createServer(() => asked.resolve())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const account = addAccount(world, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  world.deps.secrets.set(account, 'oauth', 'a-token')
  const id = publishThread(world, account, ['One'])
  world.setNow('2026-12-01T09:00:00Z')
  const scheduler = createScheduler({ ...world.deps, guard })
  scheduler.start()
  await asked.promise
  await scheduler.stop()
  // Nothing is known of it, and it is as due as it was.
  expect(figuresOf(world.deps, id)).toMatchObject([{ looks: [], lookAt: '2026-12-01T09:00:00.000Z' }])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  world.close()
})
