import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import { readChannel } from '../store/channels.ts'
import { listSteps, replaceResult } from '../store/publicationSteps.ts'
import { accountAdapter } from '../usecases/accountAdapter.ts'
import { addAccount, publishThread } from '../usecases/figuresForTest.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { publicationCommands } from './publication.ts'
import { reachCommands } from './reach.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let world: TestWorkspace
let server: MastodonServer
let id: PublicationId
beforeEach(async () => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  server = await serveMastodon()
  const channelId = addAccount(world, server.address, 'Kansliet')
  world.deps.secrets.set(channelId, 'oauth', server.token)
  id = publishThread(world, channelId, ['Ett år i siffror'])
  const [step] = listSteps(world.deps.workspace.database, id)
  if (step === undefined) throw new Error('no step')
  replaceResult(world.deps.workspace.database, step.id, step.content, {
    ...{ kind: 'post', post: await publishedThere() },
  })
})
afterEach(async () => {
  await server.close()
  world.close()
})

/** The same post on the server, by the adapter. */
async function publishedThere(): Promise<RemotePost> {
  const [step] = listSteps(world.deps.workspace.database, id)
  const channel = step && readChannel(world.deps.workspace.database, step.channelId)
  if (channel?.kind !== 'social') throw new Error('no account')
  const adapter = accountAdapter(world.deps, channel)
  const signedIn = await adapter.signIn()
  if (signedIn.kind === 'fault') throw new Error(JSON.stringify(signedIn.fault))
  const at = world.deps.now()
  const post = {
    text: 'Ett år i siffror',
    language: 'sv',
    images: [],
    card: null,
    answers: null,
    at,
  } as const
  const published = await adapter.publish(signedIn.value.session, post, 'a-key')
  if (published.kind === 'fault') throw new Error(JSON.stringify(published.fault))
  return published.value
}

const run = (...words: readonly string[]) =>
  runInTestWorkspace(world, [reachCommands, publicationCommands], words)

it('collects what a Mastodon instance tells, each figure under its own name and of no known county', async () => {
  const { result, text, refused } = await run('reach', 'collect')
  expect(result).toMatchObject({ added: 3, rejected: [] })
  expect(result.unknownCounty).toEqual(
    ['favourites_count', 'reblogs_count', 'replies_count'].map((figure) => ({
      ...{ channel: 'Kansliet', publicationId: id, figure },
    })),
  )
  expect([text, refused]).toEqual(['3 siffror hämtade.', false])
  const report = await run('reach', 'report', '--by', 'channel')
  expect(report.text).toMatch(/Kansliet +favourites_count +0 +1/)

  const shown = await run('publication', 'show', String(id))
  expect(shown.result.posts).toMatchObject([
    { number: 1, phase: 'done', url: expect.stringContaining('/@kansliet/'), looks: [{ point: null }] },
  ])
  expect(shown.text).toContain('favourites_count 0, reblogs_count 0, replies_count 0, 0 svar')
})

it('says what could not be asked about, and why, in its exit status too', async () => {
  server.revokeTokens()
  const { result, text, refused } = await run('reach', 'collect')
  expect(result).toMatchObject({
    ...{ added: 0, unknownCounty: [] },
    rejected: [{ channel: 'Kansliet', trouble: { code: 'account-sign-in-lost' } }],
  })
  expect(text).toMatch(/Kansliet: Inloggningen på Mastodon gäller inte längre/)
  expect(refused).toBe(true)
})
