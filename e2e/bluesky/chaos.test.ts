import { expect, it, onTestFinished } from 'vitest'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { tidFor } from '../../shared/social/tid.ts'
import { generator, unleashPublishing } from '../publishingChaos.ts'
import type { KeptPost } from './blueskyServer.ts'
import { sharedServer } from './sharedServer.ts'
import { startSilentProxy } from './silentProxy.ts'

// As electron/publishing/chaos.test.ts, over the real server: the publishing process is killed, the server is killed and comes back, and
// answers are cut after the request was taken. What the account's repository holds is the judge.

const seed = Number(process.env.RUNDBREV_SEED ?? Date.now() % 1_000_000)

it('publishes every post of every thread exactly once, whatever is killed', {
  timeout: 180_000,
}, async () => {
  const publications = 25
  const { steps, posts } = await unleash({
    name: 'kaos',
    publications,
    kills: 12,
    restarts: 2,
    forgetKeys: false,
  })
  const texts = posts.map(({ value }) => value.text)
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  expect(texts).toHaveLength(publications * 2)
  expect(steps.filter(({ phase }) => phase !== 'done')).toEqual([])
  expect(posts.filter((post) => !isWhole(post, posts))).toEqual([])
})

it('is a chaos that would show: with a key that was not stored something is out twice', {
  timeout: 120_000,
}, async () => {
  const { posts } = await unleash({
    name: 'glomska',
    publications: 15,
    kills: 1,
    restarts: 0,
    forgetKeys: true,
  })
  expect(posts.length).toBeGreaterThan(new Set(posts.map(({ value }) => value.text)).size)
})

/** A first post with its image; a second that answers the first of its own publication, as it is kept. */
function isWhole({ value }: KeptPost, posts: readonly KeptPost[]): boolean {
  if (value.text.endsWith('första inlägget')) return value.reply === undefined && value.embed !== undefined
  const first = posts.find((post) => post.value.text === value.text.replace('andra', 'första'))
  const { parent } = value.reply as { readonly parent: { readonly uri: string; readonly cid: string } }
  return parent.uri === first?.uri && parent.cid === first.cid
}

async function unleash({
  name,
  ...plan
}: {
  readonly name: string
  readonly publications: number
  readonly kills: number
  readonly restarts: number
  readonly forgetKeys: boolean
}) {
  console.info(`RUNDBREV_SEED=${seed}`)
  const { server } = await sharedServer()
  const { did, handle, appPassword } = await server.newAccount(name)
  let taken = 0
  const proxy = await startSilentProxy(server.address, () => ++taken % 9 === 0)
  const world = openTestWorkspace(new Date().toISOString())
  onTestFinished(() => {
    world.close()
    proxy.close()
  })
  const address = { address: proxy.address, privateAllowed: true }
  const steps = await unleashPublishing(world, {
    ...plan,
    config: { network: 'bluesky', ...address, handle, passwordEnv: null },
    ...{ secret: appPassword, adapter: { key: tidFor }, mostMs: 900, random: generator(seed), server },
  })
  return { steps, posts: await server.posts(did) }
}
