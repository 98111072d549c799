import { afterEach, beforeEach, expect, it } from 'vitest'
import { startXServer, type XServer } from '../../e2e/networks/xServer.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { xCosts } from '../../shared/social/costOf.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { publishing } from '../usecases/publishing.ts'
import { createScheduler } from './scheduler.ts'

// X refuses the same words twice, and knows no key: a refusal may be the first thing that is heard of a post that is out.

let world: TestWorkspace
let server: XServer
beforeEach(async () => {
  world = openTestWorkspace(new Date().toISOString())
  server = await startXServer({ clientId: 'rundbrev-app', username: 'kansliet' })
})
afterEach(async () => {
  world.close()
  await server.close()
})

async function plan(): Promise<PublicationId> {
  const { deps } = world
  const { id: postId } = posts['posts.create'](deps, { title: 'Nu öppnar lärcentrum i Lycksele.' })
  const channelId = insertSocialChannel(deps.workspace.database, {
    ...{ name: 'Kansliet på X', now: instantText(deps.now()) },
    config: {
      ...{ network: 'x', clientId: 'rundbrev-app', apiAddress: server.address, tokenEnv: null },
      ...{ costs: xCosts, readsFigures: false },
    },
  })
  const expiresAt = deps.now().add({ hours: 48 }).toString()
  const tokens = { accessToken: server.accessToken(), refreshToken: server.refreshToken(), expiresAt }
  deps.secrets.set(channelId, 'oauth', JSON.stringify(tokens))
  const planned = await publications['publications.schedule'](deps, {
    ...{ postId, channelId, segmentId: null, at: null, recurrence: null, missed: 'ask' },
  })
  return planned.id
}

/** The scheduler at work until something has come of it: the test's clock stands still, and what waits for its time would wait for ever. */
async function until(reached: () => boolean): Promise<void> {
  const scheduler = createScheduler(world.deps, hurried())
  scheduler.start()
  await expect.poll(reached, { timeout: 120_000 }).toBe(true)
  await scheduler.stop()
}
const later = (span: object) => world.setNow(world.deps.now().add(span).toString())
const show = (id: PublicationId) => publications['publications.get'](world.deps, { id })
const attempts = () => server.asked.filter((one) => one === 'POST /2/tweets').length
function step(id: PublicationId) {
  const [first, ...others] = listSteps(world.deps.workspace.database, id)
  if (first === undefined || others.length > 0) throw new Error('not one step')
  return first
}

it('leaves a post that X calls a duplicate to the officer, with what is found, though its first attempt was taken for lost', async () => {
  const id = await plan()
  server.plan({ kind: 'silence', at: /^POST \/2\/tweets$/ })
  await until(() => step(id).nextAttemptAt !== null)
  expect(step(id).phase).toBe('begun')
  later({ seconds: 6 })
  // X does not list it yet.
  server.plan({ kind: 'answers', at: /^GET .*\/tweets$/, answer: { status: 200, json: { meta: {} } } })
  await until(() => step(id).phase === 'in-doubt')
  expect(step(id).candidates).toEqual([])

  later({ hours: 5 })
  publishing['publishing.resolve'](world.deps, { id: step(id).id, as: 'again' })
  await until(() => step(id).nextAttemptAt !== null)
  later({ seconds: 6 })
  await until(() => step(id).phase === 'in-doubt')
  const out = server.posts[0]?.id ?? ''
  expect(step(id)).toMatchObject({
    ...{ phase: 'in-doubt', trouble: { code: 'network-already-there' }, candidates: [{ id: out }] },
  })
  expect(attempts()).toBe(2)
  const remote = { kind: 'candidate' as const, id: out }
  publishing['publishing.resolve'](world.deps, { id: step(id).id, as: 'published', remote })
  await until(() => show(id).state === 'done')
  expect(show(id)).toMatchObject({ receipt: { url: `https://x.com/kansliet/status/${out}` } })
  expect(server.posts).toHaveLength(1)
  expect(attempts()).toBe(2)
})
