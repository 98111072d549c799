import { expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { hurried, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { publications } from '../usecases/publications.ts'
import { runCommandOf } from './run.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

// What `run --until-idle` answers, and when its exit status is 1.

const it = inSendingWorld.concurrent

const run = (world: SendingWorld) =>
  runInTestWorkspace(world, [runCommandOf(hurried)], ['run', '--until-idle'])
const noSuchUser = { stage: 'recipient', response: '550 5.1.1 No such user' } as const

it('is content when nothing is due, and when the letter went', async ({ world }) => {
  expect(await run(world)).toMatchObject({ refused: false, result: { ran: [] } })
  await world.prepare(await world.serve(), 3)
  expect(await run(world)).toMatchObject({ refused: false, result: { ran: [{ state: 'done' }] } })
})

it('is content when single addresses were refused: the ledger says which', async ({ world }) => {
  await world.prepare(await world.serve({ refuse: [{ ...noSuchUser, recipient: testAddress(1) }] }), 3)
  expect(await run(world)).toMatchObject({
    refused: false,
    result: { ran: [{ state: 'done', counts: { sent: 2, rejected: 1 } }] },
  })
})

it('is not when nobody’s server took it', async ({ world }) => {
  await world.prepare(await world.serve({ refuse: [noSuchUser] }), 3)
  expect(await run(world)).toMatchObject({ refused: true, result: { ran: [{ state: 'failed' }] } })
})

it('is not when it stands still, until it goes on', async ({ world }) => {
  const server = await world.serve()
  await server.kill()
  const id = await world.prepare(server, 3)
  const stopped = await run(world)
  expect(stopped).toMatchObject({ refused: true, result: { ran: [{ state: 'paused' }] } })
  expect(JSON.stringify(stopped.result)).toContain(`127.0.0.1:${server.port}`)
  expect(world.rows(id).map(({ state }) => state)).toEqual(['queued', 'queued', 'queued'])
  const back = await world.serve({ port: server.port })
  await publications['publications.resume'](world.deps, { id })
  expect(await run(world)).toMatchObject({ refused: false, result: { ran: [{ state: 'done' }] } })
  expect(recipientsOf(back)).toHaveLength(3)
})

it('is not when a row that the officer put back in line cannot be sent', async ({ world }) => {
  const id = await world.prepare(await world.serve({ dieInsteadOfAnswer: 1 }), 1)
  await run(world)
  const [row] = world.rows(id)
  if (row?.state !== 'in-doubt') throw new Error('in doubt')
  deliveries['deliveries.resolve'](world.deps, { id: row.id, as: 'queued' })
  expect(await run(world)).toMatchObject({
    refused: true,
    result: { ran: [{ state: 'done', trouble: { code: 'smtp-unreachable' }, counts: { 'in-doubt': 1 } }] },
  })
})
