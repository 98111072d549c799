import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { type FacebookServer, startFacebookServer } from '../../e2e/networks/facebookServer.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { publicationCommands } from '../cli/publication.ts'
import { runInTestWorkspace } from '../cli/runInTestWorkspace.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { missedRuns } from '../usecases/missedRuns.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { createScheduler } from './scheduler.ts'

// From the officer's word to a server that checks what it is sent, and back.

let world: TestWorkspace
let server: MastodonServer
beforeEach(async () => {
  world = openTestWorkspace(new Date().toISOString())
  server = await serveMastodon()
})
afterEach(async () => {
  world.close()
  await server.close()
})

const zone = 'Europe/Stockholm'

/** A post, an hour ahead, on an account of the server. */
async function plan(recurrence: string | null = null): Promise<PublicationId> {
  const address = { address: server.address, privateAllowed: true }
  const config = { ...address, visibility: 'public', clientId: '', tokenEnv: null } as const
  return await planOn({ network: 'mastodon', ...config }, server.token, recurrence)
}

async function planOn(
  config: SocialChannelConfig,
  secret: string,
  recurrence: string | null = null,
): Promise<PublicationId> {
  const { deps } = world
  const post = posts['posts.create'](deps, { title: 'Vintern i norr' })
  const channel = { name: 'Kansliet', now: instantText(deps.now()), config }
  const channelId = insertSocialChannel(deps.workspace.database, channel)
  deps.secrets.set(channelId, 'oauth', secret)
  const wallTime = wallTimeOf(deps.now().add({ hours: 1 }), zone).slice(0, 16)
  const planned = await publications['publications.schedule'](deps, {
    ...{ postId: post.id, channelId, segmentId: null, recurrence, missed: 'ask' },
    at: { wallTime, zone },
  })
  return planned.id
}

/** Here and at the server it is so many seconds after the publication's time. */
function goTo(id: PublicationId, seconds: number): void {
  const then = Temporal.Instant.from(show(id).dueAt).add({ seconds })
  world.setNow(then.toString())
  server.set({ clockAhead: then.epochMilliseconds - Date.now() })
}

const run = () => createScheduler(world.deps, hurried()).runUntilIdle()
const show = (id: PublicationId) => publications['publications.get'](world.deps, { id })

it('a post for later is with its network at once, and taken back there before it is called off here', async () => {
  const id = await plan()
  await run()
  expect(show(id)).toMatchObject({ state: 'running', ahead: 'handed', trouble: null })
  const [waits] = [...server.state.scheduled.values()]
  expect(Date.parse(waits?.scheduledAt ?? '')).toBe(Date.parse(show(id).dueAt))
  expect(server.state.statuses.size).toBe(0)

  await publications['publications.pause'](world.deps, { id })
  expect(server.state.scheduled.size).toBe(0)
  expect(show(id)).toMatchObject({ state: 'paused', startedAt: null, steps: null })

  // What has been taken back can be handed over again: a server would know the first one's key for an hour.
  world.setNow(world.deps.now().add({ minutes: 1 }).toString())
  publications['publications.resume'](world.deps, { id })
  await run()
  expect(server.state.scheduled.size).toBe(1)
  await publications['publications.cancel'](world.deps, { id })
  expect(server.state.scheduled.size).toBe(0)
  expect(show(id).state).toBe('cancelled')
})

describe('a post for later whose time went by unseen', () => {
  it('before it was handed over: it waits for an answer, and goes once when that is to run it', async () => {
    const id = await plan('0 * * * *')
    goTo(id, 3 * 3600)
    await run()
    expect(show(id)).toMatchObject({ state: 'missed', missedDueAt: show(id).dueAt })
    await publications['publications.runMissed'](world.deps, { id })
    await run()
    expect(show(id)).toMatchObject({ state: 'done', trouble: null })
    expect([...server.state.statuses.values()]).toHaveLength(1)
  })

  it('while its server took nothing: it stands in the list of what was missed as any other', async () => {
    const id = await plan()
    server.misbehave('POST /api/v1/statuses', 'html', true)
    const scheduler = createScheduler(world.deps, hurried())
    scheduler.start()
    await vi.waitFor(() => expect(listSteps(world.deps.workspace.database, id)[0]?.attempts).toBe(1))
    await scheduler.stop()
    goTo(id, 3 * 3600)
    await run()
    expect(show(id).state).toBe('missed')
    const { runs } = missedRuns['publications.missed'](world.deps)
    expect(runs).toMatchObject([{ publication: { id }, became: 'waits', missedDueAt: show(id).dueAt }])
    expect(server.state.statuses.size + server.state.scheduled.size).toBe(0)
  })
})

it('one that is moved is taken back at its network and given anew with its new time, and its series goes on from where it stood', async () => {
  const id = await plan('0 * * * *')
  await run()
  const [first] = [...server.state.scheduled.keys()]
  const { dueAt, zone: own, wallTime } = show(id)
  const at = { wallTime: wallTimeOf(Temporal.Instant.from(dueAt).add({ minutes: 90 }), zone), zone: own }
  const { following } = await publications['publications.reschedule'](world.deps, { id, at })
  expect(show(id)).toMatchObject({ state: 'scheduled', ahead: null, recurrence: null, startedAt: null })
  expect(show(following as PublicationId).wallTime > wallTime).toBe(true)
  world.setNow(world.deps.now().add({ minutes: 1 }).toString())
  await run()
  expect(show(id)).toMatchObject({ state: 'running', ahead: 'handed', trouble: null })
  expect(server.state.scheduled.has(first ?? '')).toBe(false)
  const due = [...server.state.scheduled.values()].map(({ scheduledAt }) => Date.parse(scheduledAt ?? ''))
  expect(due).toContain(Date.parse(show(id).dueAt))
  expect(due).not.toContain(Date.parse(dueAt))
})

it('what cannot be taken back is not said to be: nothing changes, and nothing of its series is planned twice', async () => {
  const id = await plan('0 * * * *')
  await run()
  await server.close()
  const at = { wallTime: wallTimeOf(Temporal.Instant.from(show(id).dueAt).add({ hours: 5 }), zone), zone }
  await expect(publications['publications.reschedule'](world.deps, { id, at })).rejects.toMatchObject({
    code: 'network-keeps-it',
  })
  expect(publications['publications.list'](world.deps).publications).toHaveLength(1)
  await expect(publications['publications.cancel'](world.deps, { id })).rejects.toMatchObject({
    code: 'network-keeps-it',
  })
  expect(show(id)).toMatchObject({ state: 'running', ahead: 'handed' })
})

it('what is paused while it is being handed over is taken back there before it is said to be paused', async () => {
  const id = await plan()
  const running = run()
  const isAsked = () => server.asked.includes('POST /api/v1/statuses')
  await expect.poll(isAsked, { interval: 1 }).toBe(true)
  await publications['publications.pause'](world.deps, { id })
  expect(server.state.scheduled.size).toBe(0)
  expect(server.state.everScheduled.size).toBe(1)
  await running
  expect(show(id)).toMatchObject({ state: 'paused', startedAt: null, trouble: null })
  expect(server.state.statuses.size).toBe(0)
})

it('one that is not to be handed over waits here', async () => {
  const { deps } = world
  const id = await plan()
  const { postId, channelId } = show(id)
  await publications['publications.cancel'](deps, { id })
  const wallTime = wallTimeOf(deps.now().add({ hours: 1 }), zone).slice(0, 16)
  await publications['publications.schedule'](deps, {
    ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'ask', handsAhead: false },
    at: { wallTime, zone },
  })
  await run()
  expect(server.asked).toEqual([])
})

it('each of a recurring one is handed over on its own, when the one before is out; calling it off takes back what waits', async () => {
  const id = await plan(everyHour())
  await run()
  expect(server.state.scheduled.size).toBe(1)
  goTo(id, 20)
  await run()
  expect(show(id)).toMatchObject({ state: 'done', trouble: null, receipt: { at: show(id).dueAt } })
  const [next, ...others] = open()
  expect(others).toEqual([])
  expect(next).toMatchObject({ state: 'running', ahead: 'handed' })
  expect([server.state.statuses.size, server.state.scheduled.size]).toEqual([1, 1])
  await publications['publications.cancel'](world.deps, { id: next?.id ?? id })
  await run()
  expect(open()).toEqual([])
  expect([server.state.statuses.size, server.state.scheduled.size]).toEqual([1, 0])
})

it('a recurring one goes from here once a server has published it too early: not all of them at once', async () => {
  server.set({ ignoresScheduling: true })
  const id = await plan(everyHour())
  await run()
  expect(show(id)).toMatchObject({ state: 'done', trouble: { code: 'network-published-at-once' } })
  expect(server.state.statuses.size).toBe(1)
  expect(open()).toMatchObject([{ state: 'scheduled', handsAhead: false }])
  expect(open()[0]?.dueAt).not.toBe(show(id).dueAt)
})

it('a server whose clock is an hour ahead takes its time for passed: it is out once, and that is said', async () => {
  server.set({ clockAhead: 3_600_000 })
  const id = await plan()
  await run()
  expect(server.state.statuses.size).toBe(1)
  expect(show(id)).toMatchObject({ state: 'done', trouble: { code: 'network-published-at-once' } })
})

it('the command line says who has it, as a table and as JSON, and takes it back', async () => {
  const id = await plan()
  await run()
  const say = (...words: string[]) =>
    runInTestWorkspace(world, [publicationCommands], ['publication', ...words])
  const shown = await say('show', String(id))
  expect(shown.text).toContain('Överlämnad')
  expect(shown.text).toContain('överlämnat')
  expect(shown.result).toMatchObject({
    publication: { state: 'running', ahead: 'handed' },
    posts: [{ phase: 'handed', handed: { at: show(id).dueAt } }],
  })
  await say('pause', String(id))
  expect(server.state.scheduled.size).toBe(0)
  await say('resume', String(id))
  world.setNow(world.deps.now().add({ minutes: 1 }).toString())
  await run()
  expect(server.state.scheduled.size).toBe(1)
  await server.close()
  await expect(say('cancel', String(id))).rejects.toMatchObject({ code: 'network-keeps-it' })
  expect((await say('show', String(id))).result).toMatchObject({ publication: { ahead: 'handed' } })
})

describe('on a Facebook page', () => {
  const page = { pageId: '102030405060', userToken: 'a-person', pageToken: 'the-page' }
  let facebook: FacebookServer
  let id: PublicationId
  beforeEach(async () => {
    facebook = await startFacebookServer({ ...page, now: () => world.deps.now().epochMilliseconds })
    const config = { clientId: 'app', apiAddress: facebook.address, apiVersion: 'v25.0', tokenEnv: null }
    id = await planOn({ network: 'facebook', pageId: page.pageId, ...config }, page.userToken)
  })
  afterEach(() => facebook.close())

  it('a post goes out at its time, once, with its receipt', async () => {
    await run()
    expect(show(id)).toMatchObject({ state: 'running', ahead: 'handed', trouble: null })
    expect(facebook.posts).toMatchObject([{ scheduledTime: Date.parse(show(id).dueAt) / 1000 }])
    goTo(id, 20)
    await run()
    expect(show(id)).toMatchObject({
      state: 'done',
      trouble: null,
      receipt: { at: expect.stringContaining(show(id).dueAt.slice(0, 19)) },
    })
    expect(facebook.posts).toHaveLength(1)
    expect(facebook.faults).toEqual([])
  })

  it('what goes out in the second in which it is called off keeps its receipt, and is not said to be cancelled', async () => {
    await run()
    goTo(id, 0)
    await expect(publications['publications.cancel'](world.deps, { id })).rejects.toMatchObject({
      code: 'network-published-first',
    })
    await run()
    expect(show(id)).toMatchObject({
      state: 'done',
      receipt: { at: expect.stringContaining(show(id).dueAt.slice(0, 19)) },
    })
    expect(facebook.posts).toHaveLength(1)
  })

  it('what was called off is gone there, and its sign-in may be lost meanwhile: then nothing is said to have changed', async () => {
    await run()
    world.deps.secrets.set(show(id).channelId, 'oauth', 'no longer')
    await expect(publications['publications.pause'](world.deps, { id })).rejects.toMatchObject({
      code: 'network-keeps-it',
    })
    expect(show(id)).toMatchObject({ state: 'running', ahead: 'handed' })
    world.deps.secrets.set(show(id).channelId, 'oauth', page.userToken)
    await publications['publications.cancel'](world.deps, { id })
    expect(facebook.posts).toEqual([])
    expect(show(id)).toMatchObject({ state: 'cancelled', startedAt: null })
  })
})

/** At the minute for which `plan` plans. */
function everyHour(): string {
  const minute = wallTimeOf(world.deps.now(), zone).slice(14, 16)
  return `${Number(minute)} * * * *`
}

/** All that is not over. */
function open() {
  const { publications: all } = publications['publications.list'](world.deps)
  return all.filter(({ state }) => state !== 'done' && state !== 'cancelled')
}
