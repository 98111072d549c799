import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { queue } from '../usecases/queue.ts'
import { createScheduler } from './scheduler.ts'

// A queue whose posts wait at their network already.

let world: TestWorkspace
let server: MastodonServer
let channelId: ChannelId
beforeEach(async () => {
  world = openTestWorkspace(new Date().toISOString())
  server = await serveMastodon()
  const { deps } = world
  const address = { address: server.address, privateAllowed: true }
  const config = {
    ...address,
    network: 'mastodon',
    visibility: 'public',
    clientId: '',
    tokenEnv: null,
  } as const
  const channel = { name: 'Kansliet', now: instantText(deps.now()), config }
  channelId = insertSocialChannel(deps.workspace.database, channel)
  deps.secrets.set(channelId, 'oauth', server.token)
  queue['queue.takeRedDays'](deps, { channelId, takes: true })
  for (const weekday of [2, 5]) queue['queue.addSlot'](deps, { channelId, weekday, at: '12:00' })
})
afterEach(async () => {
  world.close()
  await server.close()
})

async function add(title: string): Promise<PublicationId> {
  const { id: postId } = posts['posts.create'](world.deps, { title })
  const asked = { postId, channelId, segmentId: null, missed: 'ask' } as const
  return (await queue['queue.add'](world.deps, asked)).publication.id
}
const run = () => createScheduler(world.deps, hurried()).runUntilIdle()
const show = (id: PublicationId) => publications['publications.get'](world.deps, { id })
const timesThere = () =>
  [...server.state.scheduled.values()].map(({ scheduledAt }) => Date.parse(scheduledAt ?? '')).toSorted()
const up = (id: PublicationId) => queue['queue.move'](world.deps, { id, to: { kind: 'up' } })

it('takes both back at their network before they change places, and gives them anew', async () => {
  const [one, two] = [await add('Ett'), await add('Två')]
  await run()
  const before = [show(one), show(two)]
  expect(before.map(({ ahead }) => ahead)).toEqual(['handed', 'handed'])
  const due = timesThere()

  await up(two)
  expect(timesThere()).toEqual([])
  const after = [show(one), show(two)]
  expect(after.map(({ dueAt }) => dueAt)).toEqual([before[1]?.dueAt, before[0]?.dueAt])
  expect(after.map(({ slotId }) => slotId)).toEqual([before[1]?.slotId, before[0]?.slotId])
  expect(after).toMatchObject(Array(2).fill({ state: 'scheduled', ahead: null, handsAhead: true }))

  world.setNow(world.deps.now().add({ minutes: 1 }).toString())
  await run()
  expect([show(one), show(two)].map(({ ahead }) => ahead)).toEqual(['handed', 'handed'])
  expect(timesThere()).toEqual(due)
})

it('changes nobody’s place where one cannot be taken back', async () => {
  const [one, two] = [await add('Ett'), await add('Två')]
  await run()
  const before = [show(one), show(two)]
  await server.close()
  await expect(up(two)).rejects.toMatchObject({ code: 'network-keeps-it' })
  expect([show(one), show(two)]).toEqual(before)
})
