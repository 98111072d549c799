import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertSocialChannel } from '../store/channels.ts'
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
async function plan(): Promise<PublicationId> {
  const { deps } = world
  const post = posts['posts.create'](deps, { title: 'Vintern i norr' })
  const channelId = insertSocialChannel(deps.workspace.database, {
    ...{ name: 'Kansliet på Mastodon', now: instantText(deps.now()) },
    config: {
      ...{ network: 'mastodon', address: server.address, privateAllowed: true },
      ...{ visibility: 'public', clientId: '', tokenEnv: null },
    },
  })
  deps.secrets.set(channelId, 'oauth', server.token)
  const wallTime = wallTimeOf(deps.now().add({ hours: 1 }), zone).slice(0, 16)
  const planned = await publications['publications.schedule'](deps, {
    ...{ postId: post.id, channelId, segmentId: null, cron: null, missed: 'ask' },
    at: { wallTime, zone },
  })
  return planned.id
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

it('what cannot be taken back is not said to be: nothing changes', async () => {
  const id = await plan()
  await run()
  await server.close()
  await expect(publications['publications.cancel'](world.deps, { id })).rejects.toMatchObject({
    code: 'network-keeps-it',
  })
  expect(show(id)).toMatchObject({ state: 'running', ahead: 'handed' })
})

it('one that is not to be handed over waits here', async () => {
  const { deps } = world
  const id = await plan()
  const { postId, channelId } = show(id)
  await publications['publications.cancel'](deps, { id })
  const wallTime = wallTimeOf(deps.now().add({ hours: 1 }), zone).slice(0, 16)
  await publications['publications.schedule'](deps, {
    ...{ postId, channelId, segmentId: null, cron: null, missed: 'ask', handsAhead: false },
    at: { wallTime, zone },
  })
  await run()
  expect(server.asked).toEqual([])
})
