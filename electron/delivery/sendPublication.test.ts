import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everybody, openSendingWorld, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { eraseContact } from '../store/eraseContact.ts'
import { publications } from '../usecases/publications.ts'

// Everything real: ledger, MIME, sockets, and an SMTP server in a process of its own.

let world: SendingWorld
beforeEach(() => {
  world = openSendingWorld()
})
afterEach(() => world.close())

it('writes to everybody once, over several connections, and keeps what the server said', async () => {
  const server = await world.serve()
  const id = await world.prepare(server, 40)
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 40 } })
  expect(recipientsOf(server).toSorted()).toEqual(everybody(40))
  expect(world.rows(id)[0]).toMatchObject({
    state: 'sent',
    attempts: 1,
    phase: null,
    response: '250 OK: message queued',
    settledAt: '2026-12-01T08:00:00.000Z',
  })
  const messageIds = new Map(server.accepted().map(({ recipient, messageId }) => [recipient, messageId]))
  for (const row of world.rows(id)) expect(messageIds.get(row.email)).toBe(row.messageId)
  const mailed = world.deps.workspace.database.$client
    .prepare(
      'SELECT DISTINCT mailed_count, last_mailed_at, updated_at < last_mailed_at AS later FROM contacts',
    )
    .all()
  expect(mailed).toEqual([{ mailed_count: 1, last_mailed_at: '2026-12-01T08:00:00.000Z', later: 0 }])
})

it('does the same with a server that takes one command at a time', async () => {
  const server = await world.serve({ pipelining: false })
  const id = await world.prepare(server, 12)
  await world.run()
  expect(world.show(id).counts.sent).toBe(12)
  expect(recipientsOf(server).toSorted()).toEqual(everybody(12))
})

it('makes do with the connections that the server allows', async () => {
  const server = await world.serve({ maxConnections: 2, answerAfterMs: 5 })
  const id = await world.prepare(server, 30, { connections: 8 })
  await world.run()
  expect(world.show(id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 30 } })
})

describe('the officer', () => {
  it('cancels, and what is in the air is finished and nothing more goes', async () => {
    const server = await world.serve({ answerAfterMs: 50 })
    const id = await world.prepare(server, 60, { connections: 3 })
    const scheduler = createScheduler({ ...world.deps, wakeScheduler: () => scheduler.wake() })
    const finished = scheduler.runUntilIdle()
    while (server.accepted().length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    const taken = server.accepted().length
    publications['publications.cancel'](world.deps, { id })
    await finished
    const { state, counts } = world.show(id)
    expect(state).toBe('cancelled')
    expect(counts.sent).toBe(server.accepted().length)
    expect(counts.sent).toBeLessThanOrEqual(taken + 6)
    expect(counts.sent + counts.queued).toBe(60)
    await world.run()
    expect(server.accepted()).toHaveLength(counts.sent)
  })

  it('pauses and goes on, and nobody gets it twice', async () => {
    const server = await world.serve({ answerAfterMs: 20 })
    const id = await world.prepare(server, 40, { connections: 3 })
    const first = createScheduler(world.deps)
    const finished = first.runUntilIdle()
    while (server.accepted().length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    publications['publications.pause'](world.deps, { id })
    await finished
    expect(world.show(id).counts.queued).toBeGreaterThan(0)
    await world.resume(id)
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 40 } })
    expect(recipientsOf(server).toSorted()).toEqual(everybody(40))
  })

  it('closes the program, and what is in the air is finished', async () => {
    const server = await world.serve({ answerAfterMs: 50 })
    const id = await world.prepare(server, 60, { connections: 3 })
    const scheduler = createScheduler(world.deps)
    scheduler.start()
    while (server.accepted().length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    await scheduler.stop()
    const { state, counts } = world.show(id)
    expect(state).toBe('running')
    expect(counts).toMatchObject({ sending: 0, 'in-doubt': 0, sent: server.accepted().length })
    expect(counts.queued).toBeGreaterThan(0)
  })
})

describe('somebody suppressed', () => {
  it('before the start is never contacted, and has a row that says so', async () => {
    const server = await world.serve()
    const id = await world.prepare(server, 4)
    world.unsubscribe(2)
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 3, suppressed: 1 } })
    expect(recipientsOf(server)).not.toContain(testAddress(2))
  })

  it('while the letter is being sent is set aside at the last moment', async () => {
    const server = await world.serve({ greylist: true })
    const id = await world.prepare(server, 4)
    await world.run()
    world.unsubscribe(1)
    world.setNow('2026-12-01T08:01:00Z')
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 3, suppressed: 1 } })
    expect(recipientsOf(server)).not.toContain(testAddress(1))
  })

  it('or erased meanwhile is set aside as well, and the answers of a server name them no more', async () => {
    const server = await world.serve({ greylist: true })
    const id = await world.prepare(server, 3)
    await world.run()
    const { database, identityKey } = world.deps.workspace
    eraseContact(database, identityKey, testAddress(2), '2026-12-01T08:00:30.000Z')
    world.setNow('2026-12-01T08:01:00Z')
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 2, suppressed: 1 } })
    expect(recipientsOf(server)).not.toContain(testAddress(2))
    expect(world.rows(id)[2]).toMatchObject({ email: 'erased', state: 'suppressed', attempts: 1 })
  })

  it('is the only one: then there is nobody to write to', async () => {
    const server = await world.serve()
    const id = await world.prepare(server, 1)
    world.unsubscribe(0)
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'failed', trouble: { code: 'no-recipients' } })
  })
})
