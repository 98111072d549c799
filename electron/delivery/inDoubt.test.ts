import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { everybody, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import type { DeliveryId } from '../../shared/contract/scalars.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { deliveries } from '../usecases/deliveries.ts'

// Between the end of a message and the server's answer nobody knows (RFC 5321, 4.2.5): what becomes of such rows.

const it = inSendingWorld.concurrent

const tenMinutes = 600_000

describe('a server that dies', () => {
  it.for([
    ['having taken the message', { answerAfterMs: tenMinutes }, 3],
    ['while it looks at it', { takeAfterMs: tenMinutes }, 0],
  ] as const)('%s, leaves a row that was never called sent', async ([, slow, taken], { world }) => {
    const server = await world.serve(slow)
    const id = await world.prepare(server, 3, { connections: 3 })
    const finished = world.run()
    while (world.rows(id).filter(({ phase }) => phase === 'data').length < 3) await sleep(5)
    while (server.accepted().length < taken) await sleep(5)
    expect(world.rows(id)).toMatchObject(
      Array(3).fill({ state: 'sending', phase: 'data', response: null, settledAt: null }),
    )
    await server.kill()
    await finished
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { 'in-doubt': 3, sent: 0 } })
    expect(server.accepted()).toHaveLength(taken)
  })
})

it('is in doubt about what the server took without a word, and never sends it again by itself', async ({
  world,
}) => {
  const dying = await world.serve({ dieInsteadOfAnswer: 4 })
  const id = await world.prepare(dying, 10, { connections: 1 })
  await world.run()
  expect(world.show(id)).toMatchObject({
    state: 'paused',
    trouble: { code: 'smtp-unreachable' },
    counts: { sent: 3, 'in-doubt': 1, queued: 6 },
  })
  const back = await world.serve({ port: dying.port })
  await world.resume(id)
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 9, 'in-doubt': 1 } })
  expect([...recipientsOf(dying), ...recipientsOf(back)].toSorted()).toEqual(everybody(10))
})

describe('a row in doubt', () => {
  const oneInDoubt = async (world: SendingWorld) => {
    const dying = await world.serve({ dieInsteadOfAnswer: 1 })
    const id = await world.prepare(dying, 1)
    await world.run()
    const [row] = world.rows(id)
    if (row === undefined) throw new Error('one row')
    expect([world.show(id).state, row.state]).toEqual(['done', 'in-doubt'])
    return { id, row, port: dying.port }
  }
  const resolve = (world: SendingWorld, row: { readonly id: DeliveryId }, as: 'sent' | 'queued') =>
    deliveries['deliveries.resolve'](world.deps, { id: row.id, as })

  it('is sent when the officer knows that it arrived, and goes to nobody', async ({ world }) => {
    const { id, row, port } = await oneInDoubt(world)
    const back = await world.serve({ port })
    world.setNow('2026-12-01T09:00:00Z')
    expect(resolve(world, row, 'sent')).toMatchObject({
      state: 'sent',
      settledAt: '2026-12-01T09:00:00.000Z',
    })
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 1, 'in-doubt': 0 } })
    expect(recipientsOf(back)).toEqual([])
    expect(() => resolve(world, row, 'queued')).toThrow(
      expect.objectContaining({ code: 'delivery-not-in-doubt' }),
    )
  })

  it('goes again when the officer says so, though the publication is done', async ({ world }) => {
    const { id, row, port } = await oneInDoubt(world)

    // Nobody is there to send it through: the doubt is as it was.
    resolve(world, row, 'queued')
    await world.run()
    expect(world.show(id)).toMatchObject({
      state: 'done',
      trouble: { code: 'smtp-unreachable' },
      counts: { 'in-doubt': 1 },
    })

    const back = await world.serve({ port })
    resolve(world, row, 'queued')
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 1 } })
    expect(recipientsOf(back)).toEqual([testAddress(0)])
    expect(() => resolve(world, row, 'queued')).toThrow(
      expect.objectContaining({ code: 'delivery-not-in-doubt' }),
    )
  })

  it('goes to nobody who has unsubscribed since', async ({ world }) => {
    const { id, row, port } = await oneInDoubt(world)
    const back = await world.serve({ port })
    world.unsubscribe(0)
    resolve(world, row, 'queued')
    await world.run()
    expect(world.show(id).counts).toMatchObject({ suppressed: 1, queued: 0 })
    expect(recipientsOf(back)).toEqual([])
  })
})
