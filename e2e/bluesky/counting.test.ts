import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import { adapterFor, newKey, offered, outgoing, value } from './account.ts'
import { xrpc } from './blueskyServer.ts'
import { startCountingNetwork } from './countingNetwork.ts'

// Against the service that counts likes and answers on Bluesky itself, which needs PostgreSQL and Redis: the step leaves this file out
// where they are not installed, and says so.

let network: Awaited<ReturnType<typeof startCountingNetwork>>
beforeAll(async () => {
  network = await startCountingNetwork()
})
afterAll(() => network.stop())

/** What another account does with a post: likes it, passes it on, answers and quotes it. */
async function answerTo({ id, version }: RemotePost): Promise<string> {
  const { did, handle, appPassword } = await network.newAccount('kommunen')
  const { accessJwt } = (await xrpc(network.address, 'com.atproto.server.createSession', {
    ...{ identifier: handle, password: appPassword },
  })) as { readonly accessJwt: string }
  const subject = { uri: id, cid: version }
  const create = async (collection: string, record: object) => {
    const kept = { $type: collection, createdAt: new Date().toISOString(), ...record }
    const input = { repo: did, collection, record: kept }
    const made = await xrpc(network.address, 'com.atproto.repo.createRecord', input, accessJwt)
    return (made as { readonly uri: string }).uri
  }
  await create('app.bsky.feed.like', { subject })
  await create('app.bsky.feed.repost', { subject })
  await create('app.bsky.feed.post', {
    text: 'Ett citat',
    embed: { $type: 'app.bsky.embed.record', record: subject },
  })
  return await create('app.bsky.feed.post', { text: 'Ett svar', reply: { root: subject, parent: subject } })
}

it('gives what the network counts of a thread, and links the answers of others', async () => {
  const account = await network.newAccount('kansliet')
  const adapter = adapterFor(network, account)
  const { session } = value(await adapter.signIn())
  const root = value(await adapter.publish(session, outgoing('Ett'), newKey()))
  const thread = outgoing('Två', { answers: { root, parent: root } })
  value(await adapter.publish(session, thread, newKey()))
  const answer = await answerTo(root)
  const figures = async () => {
    const counted = value(await offered(adapter.figures)(session, root))
    return Object.fromEntries(counted.map(({ name, value: count }) => [name, count]))
  }
  const all = { likeCount: 1, repostCount: 1, replyCount: 2, quoteCount: 1 }
  await expect.poll(figures, { timeout: 300_000, interval: 300 }).toEqual(all)
  const replies = value(await offered(adapter.replies)(session, root))
  expect(replies.map(({ id }) => id)).toEqual([answer])
})
