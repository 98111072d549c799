import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSendingWorld, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { deliveriesCommands } from './deliveries.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let world: SendingWorld
beforeEach(() => {
  world = openSendingWorld()
})
afterEach(() => world.close())

const run = (...words: string[]) => runInTestWorkspace(world, [deliveriesCommands], ['deliveries', ...words])

it('lists a ledger by state, and settles one in doubt or all of them', async () => {
  const { publicationId } = await prepareSending(world.deps, { port: 25, contacts: 4 })
  await startPublication(world.deps, publicationId)
  const { $client } = world.deps.workspace.database
  $client.exec(`UPDATE deliveries SET state = 'in-doubt', response = 'ECONNRESET' WHERE id < 4`)
  const listed = await run('list', String(publicationId), '--state', 'in-doubt')
  expect(listed.result).toMatchObject({ counts: { 'in-doubt': 3, queued: 1 } })
  expect(listed.text).toContain('ECONNRESET')
  expect((await run('resolve', '1', '--as', 'queued')).result).toMatchObject({
    delivery: { state: 'queued' },
  })
  const all = await run('resolve', String(publicationId), '--all', '--as', 'sent')
  expect(all.result).toMatchObject({ resolved: 2 })
  expect(all.text).toBe('2 ovissa leveranser är avgjorda.')
  expect(world.show(publicationId).counts).toMatchObject({ sent: 2, queued: 2, 'in-doubt': 0 })
})
