import { afterEach, describe, expect, it } from 'vitest'
import { type ListmonkServer, startListmonkServer } from '../../e2e/engines/listmonkServer.ts'
import type { ListmonkServerOptions } from '../../e2e/engines/listmonkTypes.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import { ListmonkConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { erasePerson } from '../usecases/erasePerson.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { publications } from '../usecases/publications.ts'
import { suppressions } from '../usecases/suppressions.ts'
import { prepareSendingOver, type TestContacts, testAddress } from './prepareSending.ts'
import { createScheduler } from './scheduler.ts'

// The whole program against a listmonk that keeps the time of a send itself; both have the clock of the test.

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const serve = async (options: ListmonkServerOptions = {}) => {
  const server = await startListmonkServer(options)
  closers.push(() => server.close())
  return server
}

/** Three hours from when the test begins. */
const noon = { at: { wallTime: '2026-12-01T12:00', zone: 'Europe/Stockholm' } }
const dueAt = '2026-12-01T11:00:00.000Z'

const begin = async (
  server: ListmonkServer,
  contacts: TestContacts,
  plan: Partial<Input<'publications.schedule'>> = {},
  body?: PostDocument,
) => {
  const world = openTestWorkspace()
  closers.push(() => world.close())
  const { deps } = world
  server.clock.now = deps.now().toString()
  const config = ListmonkConfig.parse({
    ...{ engine: 'listmonk', address: server.address, user: 'rundbrev' },
    ...{ fromName: 'Kansli', fromAddress: 'kansli@forbund.example' },
  })
  const secrets = { key: 'token-of-the-api-user' }
  const { publicationId: id } = await prepareSendingOver(deps, config, {
    ...{ contacts, secrets, plan: { ...noon, ...plan } },
    ...(body !== undefined && { body }),
  })
  /** Time passes, and this computer is off. */
  const pass = (minutes: number) => {
    world.setNow(deps.now().add({ minutes }).toString())
    server.clock.now = deps.now().toString()
  }
  return {
    ...{ deps, id, pass },
    /** The clock comes around, so many minutes after the last time. */
    async run(minutes = 0) {
      pass(minutes)
      await createScheduler(deps).runUntilIdle()
    },
    show: () => publications['publications.get'](deps, { id }),
    all: () => publications['publications.list'](deps).publications.toReversed(),
    rows: () => deliveries['deliveries.list'](deps, { publicationId: id, state: null }).deliveries,
  }
}

const addresses = (count: number) => Array.from({ length: count }, (_, at) => testAddress(at))
const sentTo = (server: ListmonkServer) => server.messages.map(({ to }) => to).toSorted()
const starts = (server: ListmonkServer) =>
  server.campaigns.reduce((sum, campaign) => sum + campaign.starts, 0)

describe('a publication for later', () => {
  it('is with listmonk as soon as it is scheduled, and goes out while this computer is off', async () => {
    const server = await serve()
    const sending = await begin(server, 5)
    await sending.run()
    expect(server.campaigns).toMatchObject([{ status: 'scheduled', send_at: dueAt, starts: 0 }])
    expect(sending.show()).toMatchObject({
      state: 'running',
      ahead: 'handed',
      trouble: null,
      counts: { sending: 5 },
    })
    sending.pass(179)
    server.work()
    expect(server.messages).toEqual([])
    sending.pass(2)
    server.work()
    expect(sentTo(server)).toEqual(addresses(5))
    // The next day somebody turns it on: it is over, and nothing was missed.
    await sending.run(24 * 60)
    expect(sending.show()).toMatchObject({ state: 'done', ahead: null, counts: { sent: 5 } })
    expect([server.campaigns.length, starts(server), server.faults]).toEqual([1, 1, []])
  })

  it('is looked at when its time has come, where this computer is on', async () => {
    const server = await serve()
    const sending = await begin(server, 2)
    await sending.run()
    await sending.run(180)
    expect(sending.show()).toMatchObject({ state: 'running', ahead: null })
    server.work()
    await sending.run(1)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 2 } })
  })

  it('waits here where it is due within minutes, or where the officer wants it so', async () => {
    const server = await serve()
    const soon = await begin(server, 1, { at: { wallTime: '2026-12-01T09:09', zone: 'Europe/Stockholm' } })
    const here = await begin(server, 1, { handsAhead: false })
    for (const sending of [soon, here]) {
      await sending.run()
      expect(sending.show()).toMatchObject({ state: 'scheduled', ahead: null })
    }
    expect(server.campaigns).toEqual([])
  })

  it('waits here as long as there is nobody whom it is for', async () => {
    const server = await serve()
    const sending = await begin(server, 0)
    await sending.run()
    expect(sending.show()).toMatchObject({ state: 'scheduled', handsAhead: false, trouble: null })
  })

  it('that comes again is handed over one at a time, each as its own', async () => {
    const server = await serve()
    const sending = await begin(server, 2, { recurrence: '0 12 * * *' })
    await sending.run()
    expect(sending.all()).toMatchObject([{ ahead: 'handed' }])
    await sending.run(181)
    server.work()
    await sending.run(2)
    expect(sending.all()).toMatchObject([
      { state: 'done', counts: { sent: 2 } },
      { ahead: 'handed', dueAt: '2026-12-02T11:00:00.000Z' },
    ])
    expect(server.campaigns).toMatchObject([
      { status: 'finished' },
      { status: 'scheduled', send_at: '2026-12-02T11:00:00.000Z' },
    ])
  })
})

it('goes in parts where counties see different letters, and comes back whole where one part is not taken', async () => {
  const server = await serve()
  const body: PostDocument = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Till alla.' }] },
      {
        type: 'countyOnly',
        attrs: { counties: ['24' as CountyCode] },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bara Västerbotten.' }] }],
      } as never,
    ],
  }
  const sending = await begin(server, 2, {}, body)
  const move = sending.deps.workspace.database.$client.prepare(
    'UPDATE contacts SET county = ? WHERE email = ?',
  )
  move.run('24', testAddress(0))
  move.run('25', testAddress(1))
  await sending.run()
  expect(server.campaigns).toMatchObject([{ status: 'scheduled' }, { status: 'scheduled' }])
  const [, second] = server.campaigns
  if (second !== undefined) second.status = 'draft'
  await sending.run(60)
  await sending.run(1)
  // Neither goes alone.
  expect(sending.show()).toMatchObject({ state: 'paused', trouble: { code: 'listmonk-unscheduled' } })
  expect(server.campaigns).toMatchObject([{ status: 'draft' }, { status: 'draft' }])
  await publications['publications.resume'](sending.deps, { id: sending.id })
  await sending.run(1)
  expect(sending.show()).toMatchObject({ ahead: 'handed', trouble: null })
  sending.pass(180)
  server.work()
  await sending.run(2)
  expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 2 } })
  expect([sentTo(server), starts(server), server.faults]).toEqual([addresses(2), 2, []])
})

describe('whoever says no after it was handed over', () => {
  it('is off the list at the next tick, and is not written to', async () => {
    const server = await serve()
    const sending = await begin(server, 4)
    await sending.run()
    suppressions['suppressions.add'](sending.deps, { email: testAddress(1), source: '' })
    await erasePerson(sending.deps, testAddress(2))
    await sending.run(1)
    const listed = server.subscribers.filter(({ lists }) => lists.has(1)).map(({ email }) => email)
    expect(listed.toSorted()).toEqual([testAddress(0), testAddress(3)])
    expect(sending.show()).toMatchObject({ ahead: 'handed', counts: { sending: 2, suppressed: 2 } })
    sending.pass(180)
    server.work()
    await sending.run(1)
    expect(sentTo(server)).toEqual([testAddress(0), testAddress(3)])
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 2, suppressed: 2 } })
    expect(server.faults).toEqual([])
  })

  it('while listmonk could not be asked is off it as soon as it can', async () => {
    const server = await serve()
    const sending = await begin(server, 2)
    await sending.run()
    suppressions['suppressions.add'](sending.deps, { email: testAddress(1), source: '' })
    server.breakAt({ request: 1, when: 'before' })
    await sending.run(1)
    expect(sending.show().counts).toMatchObject({ sending: 2, suppressed: 0 })
    await sending.run(3)
    expect(sending.show().counts).toMatchObject({ sending: 1, suppressed: 1 })
    expect(server.subscribers.find(({ email }) => email === testAddress(1))?.lists.has(1)).toBe(false)
  })

  it('at listmonk counts as suppressed here, and leaves nobody in doubt', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    const [one, other] = server.subscribers
    if (one !== undefined) one.status = 'blocklisted'
    other?.lists.set(1, 'unsubscribed')
    await sending.run(60)
    sending.pass(180)
    server.work()
    await sending.run(1)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 1, suppressed: 2 } })
  })

  it('where that is everybody, there is nothing left to send', async () => {
    const server = await serve()
    const sending = await begin(server, 1)
    await sending.run()
    suppressions['suppressions.add'](sending.deps, { email: testAddress(0), source: '' })
    await sending.run(1)
    expect(server.campaigns).toMatchObject([{ status: 'draft', starts: 0 }])
    expect(sending.show()).toMatchObject({ state: 'done', counts: { suppressed: 1 } })
  })
})

describe('the officer', () => {
  it.each(['publications.cancel', 'publications.pause'] as const)(
    'takes it back (%s): listmonk first, then here',
    async (act) => {
      const server = await serve()
      const sending = await begin(server, 3)
      await sending.run()
      const shown = await publications[act](sending.deps, { id: sending.id })
      expect(shown).toMatchObject({ startedAt: null, ahead: null, counts: { sending: 0, queued: 0 } })
      expect(server.campaigns).toMatchObject([{ status: 'draft' }])
      await sending.run(181)
      server.work()
      expect(server.messages).toEqual([])
      expect(sending.deps.guard.gone(sending.id).size).toBe(0)
      expect(server.faults).toEqual([])
    },
  )

  it('hears that it may still go where listmonk cannot be asked, and nothing has changed', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    for (const when of ['before', 'after'] as const) {
      server.breakAt({ request: 1, when })
      const cancelled = (async () => publications['publications.cancel'](sending.deps, { id: sending.id }))()
      await expect(cancelled).rejects.toMatchObject({ code: 'engine-keeps-it' })
      expect(sending.show()).toMatchObject({ state: 'running', ahead: 'handed', counts: { sending: 3 } })
    }
    expect(server.campaigns).toMatchObject([{ status: 'scheduled' }])
  })

  it('is never told that it is cancelled while listmonk would send it, wherever the line breaks', async () => {
    for (let request = 1; request <= 3; request++)
      for (const when of ['before', 'after'] as const) {
        const server = await serve()
        const sending = await begin(server, 2)
        await sending.run()
        server.breakAt({ request, when })
        const cancelled = (async () =>
          publications['publications.cancel'](sending.deps, { id: sending.id }))()
        await expect(cancelled).rejects.toMatchObject({ code: 'engine-keeps-it' })
        server.breakAt(undefined)
        expect(sending.show().state).toBe('running')
        await publications['publications.cancel'](sending.deps, { id: sending.id })
        expect(sending.show().state).toBe('cancelled')
        expect(server.campaigns).toMatchObject([{ status: 'draft' }])
      }
  })

  it('lets a paused one go on: the same campaign, handed over anew', async () => {
    const server = await serve()
    const sending = await begin(server, 2)
    await sending.run()
    await publications['publications.pause'](sending.deps, { id: sending.id })
    await publications['publications.resume'](sending.deps, { id: sending.id })
    await sending.run(1)
    expect(sending.show()).toMatchObject({ ahead: 'handed' })
    sending.pass(180)
    server.work()
    await sending.run(1)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 2 } })
    expect([server.campaigns.length, starts(server), server.faults]).toEqual([1, 1, []])
  })

  it('cancels what has begun meanwhile as anything that runs', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    sending.pass(181)
    const [campaign] = server.campaigns
    if (campaign !== undefined) Object.assign(campaign, { status: 'running', starts: 1, sent: 1 })
    await publications['publications.cancel'](sending.deps, { id: sending.id })
    await sending.run()
    expect(campaign?.status).toBe('cancelled')
    expect(sending.show()).toMatchObject({ state: 'cancelled', counts: { 'in-doubt': 3 } })
  })

  it('is told of another time that somebody has put down there, and of one that was taken away', async () => {
    const server = await serve()
    const sending = await begin(server, 2)
    await sending.run()
    const [campaign] = server.campaigns
    if (campaign === undefined) throw new Error('campaign')
    campaign.send_at = '2026-12-01T15:00:00Z'
    await sending.run(60)
    expect(sending.show()).toMatchObject({
      state: 'running',
      trouble: { code: 'listmonk-time-changed', values: { at: '2026-12-01 16:00' } },
    })
    campaign.send_at = dueAt
    await sending.run(60)
    expect(sending.show()).toMatchObject({ state: 'running', trouble: null })
    campaign.status = 'draft'
    await sending.run(60)
    expect(sending.show()).toMatchObject({ state: 'paused', trouble: { code: 'listmonk-unscheduled' } })
  })
})

describe('a listmonk that does not keep the time', () => {
  it.each(['forbids', 'ignores', 'shifts'] as const)(
    'is not believed (%s): this computer keeps it, and says so',
    async (schedule) => {
      const server = await serve({ schedule })
      const sending = await begin(server, 3)
      await sending.run()
      expect(server.campaigns).toMatchObject([{ status: 'draft' }])
      expect(sending.show()).toMatchObject({
        ...{ state: 'scheduled', ahead: null, startedAt: null },
        trouble: { code: 'listmonk-no-schedule' },
      })
      await sending.run(180)
      expect(sending.show()).toMatchObject({ state: 'running', trouble: null })
      server.work()
      await sending.run(2)
      expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 3 } })
      expect([server.campaigns.length, starts(server)]).toEqual([1, 1])
    },
  )

  it('or cannot be reached until it is too late: what is missed is missed by its own policy', async () => {
    for (const [missed, state] of [
      ['ask', 'missed'],
      ['skip', 'cancelled'],
      // It is handed over for the next working day.
      ['move', 'running'],
      ['run', 'running'],
    ] as const) {
      const server = await serve()
      const lateness = { window: null, moveTo: '09:00' }
      const sending = await begin(server, 2, { missed, lateness })
      // Nothing but silence until the computer is turned off.
      for (let times = 0; times < 5; times++) {
        server.breakAt({ request: 1, when: 'before' })
        await sending.run(times * 10)
      }
      server.breakAt(undefined)
      expect(sending.show()).toMatchObject({ ahead: 'handing', trouble: { code: 'listmonk-not-handed' } })
      await sending.run(5 * 60)
      expect(sending.show().state, missed).toBe(state)
      const isMoved = missed === 'move'
      expect(sending.show()).toMatchObject({
        ...{ wallTime: isMoved ? '2026-12-02T09:00' : noon.at.wallTime, ahead: isMoved ? 'handed' : null },
        missedDueAt: dueAt,
      })
      if (!isMoved) expect(starts(server)).toBe(missed === 'run' ? 1 : 0)
    }
  })
})

describe('whatever breaks', () => {
  it('at every single request, before it is done and after: one campaign, nobody twice and nobody lost', async () => {
    const whole = await serve()
    const plain = await begin(whole, 2)
    await plain.run()
    const requests = whole.requests()
    for (let request = 1; request <= requests; request++)
      for (const when of ['before', 'after'] as const) {
        const server = await serve()
        const sending = await begin(server, 2)
        server.breakAt({ request, when })
        await sending.run()
        server.breakAt(undefined)
        await sending.run(3)
        const at = `${when} request ${request}`
        expect(sending.show(), at).toMatchObject({ ahead: 'handed' })
        expect(server.campaigns, at).toMatchObject([{ status: 'scheduled', send_at: dueAt }])
        sending.pass(180)
        server.work()
        await sending.run(1)
        expect(sending.show(), at).toMatchObject({ state: 'done', counts: { sent: 2 } })
        expect([sentTo(server), starts(server), server.faults], at).toEqual([addresses(2), 1, []])
      }
  })
})
