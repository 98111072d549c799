import { describe, expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { everybody, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { suppressionOf } from '../store/suppressions.ts'
import { channels } from '../usecases/channels.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { publications } from '../usecases/publications.ts'

// What becomes of a letter by each word of the server. Of its silence: inDoubt.test.ts.

const it = inSendingWorld.concurrent

const suppressedAs = (world: SendingWorld) => (number: number) => {
  const { database, identityKey } = world.deps.workspace
  return suppressionOf(database, identityKey, testAddress(number))
}

/** The same post once more, through the same channel. */
const sendAgain = async (world: SendingWorld, id: PublicationId) => {
  const { postId, channelId } = world.show(id)
  const again = await publications['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId: null, at: null, recurrence: null, missed: 'ask' },
  })
  await world.run()
  return world.show(again.id)
}

it('puts off whom the server puts off, and tries again when it is time', async ({ world }) => {
  const server = await world.serve({ greylist: true })
  const id = await world.prepare(server, 6)
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'running', counts: { deferred: 6, sent: 0 } })
  expect(world.rows(id)[0]).toMatchObject({
    nextAttemptAt: '2026-12-01T08:01:00.000Z',
    response: '450 4.7.1 Greylisted, try again later',
  })
  world.setNow('2026-12-01T08:01:00Z')
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 6 } })
  expect(world.rows(id)[0]).toMatchObject({ attempts: 2, nextAttemptAt: null })
})

it('gives up after a day on whom the server always puts off, and blames no address for it', async ({
  world,
}) => {
  const refusal = {
    stage: 'recipient',
    recipient: testAddress(1),
    response: '452 4.2.2 Mailbox full',
  } as const
  const server = await world.serve({ refuse: [refusal] })
  const id = await world.prepare(server, 3)
  const attemptedAt: string[] = []
  while (world.show(id).state !== 'done') {
    await world.run()
    const next = world.rows(id)[1]?.nextAttemptAt ?? null
    if (next === null) continue
    attemptedAt.push(next)
    world.setNow(next)
  }
  expect(attemptedAt.at(-1)?.slice(0, 13)).toBe('2026-12-02T06')
  expect(world.show(id).counts).toMatchObject({ sent: 2, rejected: 1 })
  expect(world.rows(id)[1]).toMatchObject({ attempts: attemptedAt.length + 1, response: refusal.response })
  expect(recipientsOf(server).toSorted()).toEqual([testAddress(0), testAddress(2)])
  expect(suppressedAs(world)(1)).toBeUndefined()
})

it('goes past an address that does not exist, on the same connection', async ({ world }) => {
  const response = '550 5.1.1 No such user'
  const server = await world.serve({
    refuse: [2, 3, 4].map((number) => ({ stage: 'recipient', recipient: testAddress(number), response })),
  })
  const id = await world.prepare(server, 8, { connections: 1 })
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 5, rejected: 3 } })
  expect(world.rows(id)[2]).toMatchObject({ state: 'rejected', response })
})

it('learns which addresses do not exist: the next letter asks nobody about them', async ({ world }) => {
  const refused = (number: number, response: string) =>
    ({ stage: 'recipient', recipient: testAddress(number), response }) as const
  const server = await world.serve({
    refuse: [refused(2, '550 5.1.1 No such user'), refused(3, '550 5.2.1 Mailbox disabled')],
  })
  const id = await world.prepare(server, 5)
  await world.run()
  expect([2, 3, 4].map(suppressedAs(world))).toEqual(['hard-bounce', undefined, undefined])
  expect(world.events).toContainEqual({ name: 'area.changed', payload: { area: 'audience' } })
  expect(await sendAgain(world, id)).toMatchObject({
    state: 'done',
    counts: { sent: 3, rejected: 1, suppressed: 1 },
  })
})

it('fails when every address is refused, and holds that against the server and not the addresses', async ({
  world,
}) => {
  const server = await world.serve({ refuse: [{ stage: 'recipient', response: '550 5.1.1 No such user' }] })
  const id = await world.prepare(server, 3)
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'failed', counts: { rejected: 3 } })
  expect([0, 1, 2].map(suppressedAs(world))).toEqual([undefined, undefined, undefined])
})

describe('stands still with a clear trouble, and loses nobody', () => {
  it('when the server cannot be reached; once it can, everybody gets the letter', async ({ world }) => {
    const server = await world.serve()
    await server.kill()
    const id = await world.prepare(server, 5)
    await world.run()
    const host = `127.0.0.1:${server.port}`
    expect(world.show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'smtp-unreachable', place: { host }, values: { host, reason: 'ECONNREFUSED' } },
      counts: { queued: 5 },
    })
    expect(world.rows(id).every((row) => row.attempts === 0)).toBe(true)
    const back = await world.serve({ port: server.port })
    await world.resume(id)
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 5 } })
    expect(recipientsOf(back)).toHaveLength(5)
  })

  it('when the password is refused', async ({ world }) => {
    const server = await world.serve({ auth: { user: 'news', pass: 'rätt' } })
    const id = await world.prepare(server, 5, { user: 'news', password: 'fel' })
    await world.run()
    expect(world.show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'smtp-auth-refused' },
      counts: { queued: 5 },
    })
    expect(world.rows(id).every((row) => row.attempts === 0)).toBe(true)
    await world.run()
    expect(recipientsOf(server)).toEqual([])
    const [channel] = channels['channels.list'](world.deps).channels
    if (channel?.kind === 'email') world.deps.secrets.set(channel.id, 'password', 'rätt')
    await world.resume(id)
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 5 } })
    expect(recipientsOf(server).toSorted()).toEqual(everybody(5))
  })

  it.for(['sender', 'message'] as const)(
    'when a policy refuses the %s, until it is another',
    async (stage, { world }) => {
      const response = '554 5.7.1 Refused by policy'
      const server = await world.serve({ refuse: [{ stage, response }] })
      const id = await world.prepare(server, 5)
      await world.run()
      expect(world.show(id)).toMatchObject({
        state: 'paused',
        trouble: { code: 'smtp-policy-refused', values: { response } },
      })
      const { queued, deferred } = world.show(id).counts
      expect(queued + deferred).toBe(5)
      await server.kill()
      const kinder = await world.serve({ port: server.port })
      await world.resume(id)
      await world.run()
      expect(world.show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 5 } })
      expect(recipientsOf(kinder).toSorted()).toEqual(everybody(5))
      expect([0, 1, 2, 3, 4].map(suppressedAs(world)).filter(Boolean)).toEqual([])
    },
  )

  it.for([
    ['says that it is shutting down', '421 4.3.2 Shutting down'],
    ['has lost its thread, with the line left open', '503 5.5.1 Bad sequence of commands'],
  ])('when the server %s, each time before it hears of anybody', async ([, reason = ''], { world }) => {
    const server = await world.serve({ refuse: [{ stage: 'sender', response: reason }] })
    const id = await world.prepare(server, 3, { connections: 1 })
    await world.run()
    expect(world.show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'smtp-unreachable', values: { reason } },
      counts: { queued: 3 },
    })
    expect(world.rows(id).every((row) => row.attempts === 0)).toBe(true)
  })

  it('when the letter is larger than the server takes', async ({ world }) => {
    const server = await world.serve({ maxMessageBytes: 1000 })
    const id = await world.prepare(server, 2)
    await world.run()
    expect(world.show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'smtp-too-large', values: { max: 1 } },
    })
  })
})

it('waits for a server that restarts, with all its connections, and needs nobody for it', async ({
  world,
}) => {
  const server = await world.serve({
    refuse: [{ stage: 'sender', response: '421 4.3.2 Restarting', times: 4 }],
  })
  const id = await world.prepare(server, 12, { connections: 5 })
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 12 } })
  expect(recipientsOf(server).toSorted()).toEqual(everybody(12))
})

describe('an address with letters beyond ASCII', () => {
  const contacts = { [testAddress(0)]: '', 'Åsa@åsele.example': 'Åsa', [testAddress(1)]: '' }

  it('goes to a server that takes such addresses, said to be one', async ({ world }) => {
    const server = await world.serve()
    const id = await world.prepare(server, contacts, { connections: 1 })
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 3 } })
    expect(recipientsOf(server)[1]).toMatch(/^Åsa@/)
    expect(server.sources()[1]?.toString('utf8')).toMatch(/^To: .*<?Åsa@åsele\.example>?\r$/m)
  })

  it('is refused where the server takes none, before it is asked; the others get theirs, and nobody is suppressed', async ({
    world,
  }) => {
    const server = await world.serve({ utf8: false })
    const id = await world.prepare(server, contacts, { connections: 1 })
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 2, rejected: 1 } })
    expect(recipientsOf(server)).toEqual(everybody(2))
    expect(world.rows(id)[1]).toMatchObject({
      state: 'rejected',
      attempts: 1,
      response: expect.stringMatching(/^553 5\.6\.7 Rundbrev: /),
    })
    expect(
      deliveries['deliveries.refusals'](world.deps, { publicationId: id }).groups.map(({ answer }) => answer),
    ).toEqual(['address-letters'])
    const { database, identityKey } = world.deps.workspace
    expect(suppressionOf(database, identityKey, 'åsa@xn--sele-poa.example')).toBeUndefined()
  })
})

it('asks the officer once about a policy; resumed, it goes past the one whom the refusal was about', async ({
  world,
}) => {
  const response = '550 5.7.1 Members only'
  const server = await world.serve({ refuse: [{ stage: 'recipient', recipient: testAddress(0), response }] })
  const id = await world.prepare(server, 4, { connections: 1 })
  await world.run()
  expect(world.show(id)).toMatchObject({
    state: 'paused',
    trouble: { code: 'smtp-policy-refused', values: { response } },
  })
  await world.resume(id)
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 3, rejected: 1 } })
  expect(suppressedAs(world)(0)).toBeUndefined()
})
