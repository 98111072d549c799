import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SmtpServer, type SmtpServerOptions, startSmtpServer } from '../../e2e/smtpServer.ts'
import type { EmailChannelConfig } from '../../shared/contract/publications.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { prepareSending, testAddress } from '../scheduler/prepareSending.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { suppress } from '../store/suppressions.ts'
import { channels } from '../usecases/channels.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { publications } from '../usecases/publications.ts'

// Everything real: ledger, MIME, sockets, and an SMTP server in a process of its own.

let world: TestWorkspace
const running: SmtpServer[] = []
beforeEach(() => {
  world = openTestWorkspace()
})
afterEach(async () => {
  world.close()
  await Promise.all(running.splice(0).map((server) => server.kill()))
})

const serve = async (options: SmtpServerOptions = {}) => {
  const server = await startSmtpServer(options)
  running.push(server)
  return server
}

const prepare = async (
  { port }: SmtpServer,
  contacts: number,
  rest: Partial<EmailChannelConfig> & { readonly password?: string } = {},
) => (await prepareSending(world.deps, { port, contacts, ...rest })).publicationId

const run = () => createScheduler(world.deps).runUntilIdle()
const show = (id: PublicationId) => publications['publications.get'](world.deps, { id })
const resume = (id: PublicationId) => publications['publications.resume'](world.deps, { id })
const rows = (publicationId: PublicationId) =>
  deliveries['deliveries.list'](world.deps, { publicationId, state: null }).deliveries
const recipients = (server: SmtpServer) => server.accepted().map(({ recipient }) => recipient)
const everybody = (count: number) => Array.from({ length: count }, (_, number) => testAddress(number))

it('writes to everybody once, over several connections, and keeps what the server said', async () => {
  const server = await serve()
  const id = await prepare(server, 40)
  await run()
  expect(show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 40 } })
  expect(recipients(server).toSorted()).toEqual(everybody(40))
  expect(rows(id)[0]).toMatchObject({
    state: 'sent',
    attempts: 1,
    phase: null,
    response: '250 OK: message queued',
    settledAt: '2026-12-01T08:00:00.000Z',
  })
  const messageIds = new Map(server.accepted().map(({ recipient, messageId }) => [recipient, messageId]))
  for (const row of rows(id)) expect(messageIds.get(row.email)).toBe(row.messageId)
})

it('does the same with a server that takes one command at a time', async () => {
  const server = await serve({ pipelining: false })
  const id = await prepare(server, 12)
  await run()
  expect(show(id).counts.sent).toBe(12)
  expect(recipients(server).toSorted()).toEqual(everybody(12))
})

it('puts off whom the server puts off, and tries again when it is time', async () => {
  const server = await serve({ greylist: true })
  const id = await prepare(server, 6)
  await run()
  expect(show(id)).toMatchObject({ state: 'running', counts: { deferred: 6, sent: 0 } })
  expect(rows(id)[0]).toMatchObject({
    nextAttemptAt: '2026-12-01T08:01:00.000Z',
    response: '450 4.7.1 Greylisted, try again later',
  })
  world.setNow('2026-12-01T08:01:00Z')
  await run()
  expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 6 } })
  expect(rows(id)[0]).toMatchObject({ attempts: 2, nextAttemptAt: null })
})

it('goes past an address that does not exist, on the same connection', async () => {
  const response = '550 5.1.1 No such user'
  const server = await serve({
    refuse: [2, 3, 4].map((number) => ({ stage: 'recipient', recipient: testAddress(number), response })),
  })
  const id = await prepare(server, 8, { connections: 1 })
  await run()
  expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 5, rejected: 3 } })
  expect(rows(id)[2]).toMatchObject({ state: 'rejected', response })
})

it('fails when every address is refused', async () => {
  const server = await serve({ refuse: [{ stage: 'recipient', response: '550 5.1.1 No such user' }] })
  const id = await prepare(server, 3)
  await run()
  expect(show(id)).toMatchObject({ state: 'failed', counts: { rejected: 3 } })
})

describe('stands still with a clear trouble, and loses nobody', () => {
  it('when the server cannot be reached; once it can, everybody gets the letter', async () => {
    const server = await serve()
    await server.kill()
    const id = await prepare(server, 5)
    await run()
    const host = `127.0.0.1:${server.port}`
    expect(show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'smtp-unreachable', place: { host }, values: { host, reason: 'ECONNREFUSED' } },
      counts: { queued: 5 },
    })
    expect(rows(id).every((row) => row.attempts === 0)).toBe(true)
    const back = await serve({ port: server.port })
    await resume(id)
    await run()
    expect(show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 5 } })
    expect(recipients(back)).toHaveLength(5)
  })

  it('when the password is refused', async () => {
    const server = await serve({ auth: { user: 'news', pass: 'rätt' } })
    const id = await prepare(server, 5, { user: 'news', password: 'fel' })
    await run()
    expect(show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'smtp-auth-refused' },
      counts: { queued: 5 },
    })
    const [channel] = channels['channels.list'](world.deps).channels
    if (channel?.kind === 'email') world.deps.secrets.set(channel.id, 'rätt')
    await resume(id)
    await run()
    expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 5 } })
  })

  it('when the server wants no mail from this sender', async () => {
    const server = await serve({ refuse: [{ stage: 'sender', response: '550 5.7.1 Sender not allowed' }] })
    const id = await prepare(server, 5)
    await run()
    expect(show(id)).toMatchObject({ state: 'paused', trouble: { code: 'smtp-policy-refused' } })
    const { queued, deferred } = show(id).counts
    expect(queued + deferred).toBe(5)
  })

  it('when the letter is larger than the server takes', async () => {
    const server = await serve({ maxMessageBytes: 1000 })
    const id = await prepare(server, 2)
    await run()
    expect(show(id)).toMatchObject({
      state: 'paused',
      trouble: { code: 'smtp-too-large', values: { max: 1 } },
    })
  })
})

it('asks the officer once about a policy; resumed, it goes past the one whom the refusal was about', async () => {
  const response = '550 5.7.1 Members only'
  const server = await serve({ refuse: [{ stage: 'recipient', recipient: testAddress(0), response }] })
  const id = await prepare(server, 4, { connections: 1 })
  await run()
  expect(show(id)).toMatchObject({
    state: 'paused',
    trouble: { code: 'smtp-policy-refused', values: { response } },
  })
  await resume(id)
  await run()
  expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 3, rejected: 1 } })
})

it('makes do with the connections that the server allows', async () => {
  const server = await serve({ maxConnections: 2, answerAfterMs: 5 })
  const id = await prepare(server, 30, { connections: 8 })
  await run()
  expect(show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 30 } })
})

it('is in doubt about what the server took without a word, and never sends it again by itself', async () => {
  const dying = await serve({ dieInsteadOfAnswer: 4 })
  const id = await prepare(dying, 10, { connections: 1 })
  await run()
  expect(show(id)).toMatchObject({
    state: 'paused',
    trouble: { code: 'smtp-unreachable' },
    counts: { sent: 3, 'in-doubt': 1, queued: 6 },
  })
  const back = await serve({ port: dying.port })
  await resume(id)
  await run()
  expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 9, 'in-doubt': 1 } })
  expect([...recipients(dying), ...recipients(back)].toSorted()).toEqual(everybody(10))
})

describe('the officer', () => {
  it('cancels, and what is in the air is finished and nothing more goes', async () => {
    const server = await serve({ answerAfterMs: 50 })
    const id = await prepare(server, 60, { connections: 3 })
    const scheduler = createScheduler({ ...world.deps, wakeScheduler: () => scheduler.wake() })
    const finished = scheduler.runUntilIdle()
    while (server.accepted().length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    const taken = server.accepted().length
    publications['publications.cancel'](world.deps, { id })
    await finished
    const { state, counts } = show(id)
    expect(state).toBe('cancelled')
    expect(counts.sent).toBe(server.accepted().length)
    expect(counts.sent).toBeLessThanOrEqual(taken + 6)
    expect(counts.sent + counts.queued).toBe(60)
  })

  it('pauses and goes on, and nobody gets it twice', async () => {
    const server = await serve({ answerAfterMs: 20 })
    const id = await prepare(server, 40, { connections: 3 })
    const first = createScheduler(world.deps)
    const finished = first.runUntilIdle()
    while (server.accepted().length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    publications['publications.pause'](world.deps, { id })
    await finished
    expect(show(id).counts.queued).toBeGreaterThan(0)
    await resume(id)
    await run()
    expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 40 } })
    expect(recipients(server).toSorted()).toEqual(everybody(40))
  })

  it('closes the program, and what is in the air is finished', async () => {
    const server = await serve({ answerAfterMs: 50 })
    const id = await prepare(server, 60, { connections: 3 })
    const scheduler = createScheduler(world.deps)
    scheduler.start()
    while (server.accepted().length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    await scheduler.stop()
    const { state, counts } = show(id)
    expect(state).toBe('running')
    expect(counts).toMatchObject({ sending: 0, 'in-doubt': 0, sent: server.accepted().length })
    expect(counts.queued).toBeGreaterThan(0)
  })

  it('decides about a row in doubt: it arrived, or it is sent again though the publication is done', async () => {
    const dying = await serve({ dieInsteadOfAnswer: 1 })
    const id = await prepare(dying, 1)
    await run()
    const [row] = rows(id)
    if (row === undefined) throw new Error('one row')
    expect([show(id).state, row.state]).toEqual(['done', 'in-doubt'])

    // Nobody is there to send it through: the doubt is as it was.
    deliveries['deliveries.resolve'](world.deps, { id: row.id, as: 'queued' })
    await run()
    expect(show(id)).toMatchObject({
      state: 'done',
      trouble: { code: 'smtp-unreachable' },
      counts: { 'in-doubt': 1 },
    })

    const back = await serve({ port: dying.port })
    deliveries['deliveries.resolve'](world.deps, { id: row.id, as: 'queued' })
    await run()
    expect(show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 1 } })
    expect(recipients(back)).toEqual([testAddress(0)])
    expect(() => deliveries['deliveries.resolve'](world.deps, { id: row.id, as: 'queued' })).toThrow(
      expect.objectContaining({ code: 'delivery-not-in-doubt' }),
    )
  })
})

describe('somebody suppressed', () => {
  const suppressNow = (number: number) => {
    const { database, identityKey } = world.deps.workspace
    suppress(database, identityKey, testAddress(number), 'unsubscribed', '2026-12-01T08:00:00.000Z')
  }

  it('before the start is never contacted, and has a row that says so', async () => {
    const server = await serve()
    const id = await prepare(server, 4)
    suppressNow(2)
    await run()
    expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 3, suppressed: 1 } })
    expect(recipients(server)).not.toContain(testAddress(2))
  })

  it('while the letter is being sent is set aside at the last moment', async () => {
    const server = await serve({ greylist: true })
    const id = await prepare(server, 4)
    await run()
    suppressNow(1)
    world.setNow('2026-12-01T08:01:00Z')
    await run()
    expect(show(id)).toMatchObject({ state: 'done', counts: { sent: 3, suppressed: 1 } })
    expect(recipients(server)).not.toContain(testAddress(1))
  })

  it('is the only one: then there is nobody to write to', async () => {
    const server = await serve()
    const id = await prepare(server, 1)
    suppressNow(0)
    await run()
    expect(show(id)).toMatchObject({ state: 'failed', trouble: { code: 'no-recipients' } })
  })
})
