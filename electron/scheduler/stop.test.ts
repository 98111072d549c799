import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { startListmonkServer } from '../../e2e/engines/listmonkServer.ts'
import { serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { everybody, hurried, openSendingWorld, recipientsOf } from '../../e2e/sendingWorld.ts'
import type { PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { ListmonkConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertSocialChannel } from '../store/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { publications } from '../usecases/publications.ts'
import { createPost } from '../usecases/savePost.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { stopping } from '../usecases/stopping.ts'
import { prepareSendingOver } from './prepareSending.ts'
import { createScheduler } from './scheduler.ts'

// Stopping what has begun, with the real scheduler and servers that keep a journal of what they took.

const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

const stop = (deps: Deps, id: PublicationId) => stopping['publications.stop'](deps, { id })
const actions = ({ workspace }: Deps) =>
  workspace.database.$client.prepare('SELECT action FROM audit_entries ORDER BY id').pluck().all()

describe('letters', () => {
  const many = 20

  it('are stopped at any moment, with an account that the server’s own journal bears out', async () => {
    const world = openSendingWorld()
    closers.push(() => world.close())
    const server = await world.serve({ answerAfterMs: 20 })
    const { deps } = world
    const first = await world.prepare(server, many, { connections: 3 })
    const { postId, channelId } = world.show(first)
    await publications['publications.cancel'](deps, { id: first })
    let midway = 0
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: many - 5 }) }, fc.constantFrom(0, many)),
        async (reached) => {
          const before = server.accepted().length
          const { id } = await publications['publications.schedule'](deps, {
            ...{ postId, channelId, segmentId: null, at: null, recurrence: null, missed: 'ask' },
          })
          const taken = () => recipientsOf(server).slice(before)
          const scheduler = createScheduler(deps, hurried())
          scheduler.start()
          while (taken().length < reached) await sleep(1)
          const { letters, publication } = await stop(deps, id)
          const gone = taken()
          // It had not even begun, or everybody in it is in one place of the account.
          expect(letters ?? { left: many, taken: 0 }).toMatchObject({
            ...{ taken: gone.length, left: many - gone.length },
            ...(letters !== null && { air: 0, inDoubt: 0, refused: 0 }),
          })
          midway += gone.length > 0 && gone.length < many ? 1 : 0
          await scheduler.stop()
          // Neither the same program for a while nor another after it sends anything more.
          if (publication.state === 'paused') await world.run()
          expect(taken()).toEqual(gone)
          if (publication.state === 'paused') await world.resume(id)
          await world.run()
          expect(world.show(id).state).toBe('done')
          expect(taken().toSorted()).toEqual(everybody(many))
        },
      ),
      { numRuns: 5, endOnFailure: true, examples: [[1], [4]] },
    )
    expect(midway).toBeGreaterThan(0)
    expect(actions(deps)).toContain('publication.stopped')
  })

  it('that nobody has begun with are stopped before their time, and all that have gone stay as they are', async () => {
    const world = openSendingWorld()
    closers.push(() => world.close())
    const server = await world.serve()
    const id = await world.prepare(server, 2)
    const starting = startPublication(world.deps, id)
    expect(await stop(world.deps, id)).toMatchObject({ letters: null, publication: { state: 'paused' } })
    await expect(starting).rejects.toMatchObject({ code: 'publication-state' })
    expect(world.show(id).state).toBe('paused')
    await world.resume(id)
    await world.run()
    expect(await stop(world.deps, id)).toMatchObject({
      publication: { state: 'done', trouble: null },
      letters: { taken: 2, air: 0, inDoubt: 0, refused: 0, left: 0 },
    })
  })

  it('are offered to be stopped for a minute from when they begin', async () => {
    const world = openSendingWorld('2026-12-18T08:00:00Z')
    closers.push(() => world.close())
    const server = await world.serve({ refuse: [{ stage: 'recipient', response: '450 4.2.0 later' }] })
    const id = await world.prepare(server, 2)
    const offered = () => stopping['publications.justStarted'](world.deps).started
    expect(offered()).toEqual([])
    await world.run()
    expect(offered()).toMatchObject([{ publication: { id }, until: '2026-12-18T08:01:00.000Z' }])
    world.setNow('2026-12-18T08:00:59Z')
    expect(offered()).toHaveLength(1)
    world.setNow('2026-12-18T08:01:00Z')
    expect(offered()).toEqual([])
  })

  it('that an engine sends by itself are held there, and it says how many it has sent', async () => {
    const server = await startListmonkServer()
    closers.push(() => server.close())
    const world = openTestWorkspace()
    closers.push(() => world.close())
    const config = ListmonkConfig.parse({
      ...{ engine: 'listmonk', address: server.address, user: 'rundbrev' },
      ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@larcentrum-inland.example' },
    })
    const { publicationId: id } = await prepareSendingOver(world.deps, config, {
      ...{ contacts: 3, secrets: { key: 'token-of-the-api-user' } },
    })
    await createScheduler(world.deps, hurried()).runUntilIdle()
    const [campaign] = server.campaigns
    if (campaign === undefined) throw new Error('no campaign')
    campaign.sent = 1
    expect(await stop(world.deps, id)).toMatchObject({
      publication: { state: 'paused' },
      letters: { air: 3, left: 0 },
      engine: { sent: 1, total: 3 },
    })
    expect(campaign.status).toBe('paused')
    await publications['publications.resume'](world.deps, { id })
    await createScheduler(world.deps, hurried()).runUntilIdle()
    expect(campaign.status).toBe('running')
    await server.close()
    await expect(stop(world.deps, id)).rejects.toMatchObject({ code: 'engine-not-stopped' })
    expect(publications['publications.get'](world.deps, { id }).state).toBe('paused')
  })
})

describe('a thread', () => {
  it('stops between two posts: those that are out are told with their addresses, and the rest goes when it is let', async () => {
    const world = openTestWorkspace(new Date().toISOString())
    const server = await serveMastodon()
    closers.push(() => server.close())
    closers.push(() => world.close())
    const { deps } = world
    const id = await planThread(deps, server)
    const statuses = () => [...server.state.statuses.values()]
    const scheduler = createScheduler(deps, hurried())
    scheduler.start()
    while (statuses().length === 0) await sleep(1)
    const { posts, publication } = await stop(deps, id)
    const out = statuses().length
    await scheduler.stop()
    expect(publication.state).toBe('paused')
    expect(posts?.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: posts?.length ?? 0 }, (_, at) => (at < out ? 'out' : 'not-out')),
    )
    expect(posts?.slice(0, out).every(({ url }) => url !== null)).toBe(true)
    expect(out).toBeLessThan(posts?.length ?? 0)
    await createScheduler(deps, hurried()).runUntilIdle()
    expect(statuses()).toHaveLength(out)
    await publications['publications.resume'](deps, { id })
    await createScheduler(deps, hurried()).runUntilIdle()
    expect(statuses()).toHaveLength(posts?.length ?? 0)
    // What is out is offered to be taken back for as long.
    expect(stopping['publications.justStarted'](deps).started).toMatchObject([{ publication: { id } }])
    expect((await stop(deps, id)).posts?.every(({ outcome }) => outcome === 'out')).toBe(true)
  })

  it('that its network keeps until its time is taken back there', async () => {
    const world = openTestWorkspace(new Date().toISOString())
    const server = await serveMastodon()
    closers.push(() => server.close())
    closers.push(() => world.close())
    const { deps } = world
    const id = await planThread(deps, server, { hours: 2, sentences: 2 })
    await createScheduler(deps, hurried()).runUntilIdle()
    expect(publications['publications.get'](deps, { id }).ahead).toBe('handed')
    expect(stopping['publications.justStarted'](deps).started).toEqual([])
    expect(await stop(deps, id)).toMatchObject({ posts: null, publication: { state: 'paused', ahead: null } })
    expect(server.state.statuses.size).toBe(0)
    expect(actions(deps)).toContain('publication.stopped')
  })
})

async function planThread(
  deps: Deps,
  server: { readonly address: string; readonly token: string },
  { hours = 0, sentences = 40 } = {},
): Promise<PublicationId> {
  const post = createPost(deps, {
    title: 'Decemberbrev',
    lede: Array.from({ length: sentences }, (_, at) => `Mening ${at} om vad kommunerna gör.`).join(' '),
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    ...{ tags: [], link: null, language: 'sv', subject: null, preheader: null, ownWords: [] },
    networks: {
      mastodon: { thread: true, numbered: true, images: null, alts: {}, hashtags: null, linkCard: true },
    },
  })
  const channelId = insertSocialChannel(deps.workspace.database, {
    ...{ name: 'Kansliet på Mastodon', now: instantText(deps.now()) },
    config: {
      ...{ network: 'mastodon', address: server.address, privateAllowed: true },
      ...{ visibility: 'public', clientId: '', tokenEnv: null },
    },
  })
  deps.secrets.set(channelId, 'oauth', server.token)
  const zone = 'Europe/Stockholm'
  const at = { wallTime: wallTimeOf(deps.now().add({ hours }), zone).slice(0, 16), zone }
  const planned = await publications['publications.schedule'](deps, {
    ...{ postId: post.id as PostId, channelId, segmentId: null, recurrence: null, missed: 'ask' },
    at: hours === 0 ? null : at,
  })
  return planned.id
}
