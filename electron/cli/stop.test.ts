import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSendingWorld, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { publicationCommands } from './publication.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let world: SendingWorld
beforeEach(() => {
  world = openSendingWorld()
})
afterEach(() => world.close())

it('stops what has begun, and accounts for every recipient', async () => {
  const { publicationId } = await prepareSending(world.deps, { port: 25, contacts: 4 })
  await startPublication(world.deps, publicationId)
  world.deps.workspace.database.$client.exec(
    `UPDATE deliveries SET state = CASE id WHEN 1 THEN 'sent' WHEN 2 THEN 'in-doubt' ELSE 'queued' END`,
  )
  const words = ['publication', 'stop', String(publicationId)]
  const { result, text } = await runInTestWorkspace(world, [publicationCommands], words)
  expect(result).toMatchObject({
    ...{ publication: { id: publicationId, state: 'paused' }, posts: null, engine: null },
    letters: { taken: 1, air: 0, inDoubt: 1, refused: 0, left: 2 },
  })
  expect(text).toContain('1 har fått brevet, 1 är ovissa, 0 är på väg, 0 är avvisade, 2 har inte fått det.')
  expect(text).toContain(`publication resume ${publicationId}`)
})
