import { beforeAll, expect, it } from 'vitest'
import { adapterFor, faultOf, newKey, offered, outgoing, value } from './account.ts'
import type { AppView } from './appView.ts'
import type { BlueskyServer } from './blueskyServer.ts'
import { sharedServer } from './sharedServer.ts'

let server: BlueskyServer
let appView: AppView

beforeAll(async () => {
  const shared = await sharedServer()
  server = shared.server
  appView = shared.appView
})

async function published(name: string) {
  const account = await server.newAccount(name)
  const adapter = adapterFor(server, account)
  const { session } = value(await adapter.signIn())
  return {
    account,
    adapter,
    session,
    remote: value(await adapter.publish(session, outgoing('Hej'), newKey())),
  }
}

it('gives the figures that the network has, each under its own name, and none that it has not', async () => {
  const { account, adapter, session, remote } = await published('raknaren')
  const post = { uri: remote.id, cid: remote.version, author: account, indexedAt: '2026-11-29T09:00:01.000Z' }
  appView.answerWith({
    'app.bsky.feed.getPosts': { posts: [{ ...post, likeCount: 4, repostCount: 0, replyCount: 2 }] },
  })
  const figures = value(await offered(adapter.figures)(session, remote))
  expect(figures.map(({ name, value: count }) => [name, count])).toEqual([
    ['likeCount', 4],
    ['repostCount', 0],
    ['replyCount', 2],
  ])
  expect(appView.asked.at(-1)).toBe(`app.bsky.feed.getPosts?${new URLSearchParams({ uris: remote.id })}`)
  appView.answerWith({ 'app.bsky.feed.getPosts': { posts: [] } })
  expect(value(await offered(adapter.figures)(session, remote))).toEqual([])
})

it('gives what others have answered, to the post and to each other, without the thread itself', async () => {
  const { account, adapter, session, remote } = await published('samtalet')
  const other = { did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'kommunen.example' }
  const view = (
    author: { readonly did: string; readonly handle: string },
    key: string,
    replies: unknown[],
  ) => ({
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: {
      uri: `at://${author.did}/app.bsky.feed.post/${key}`,
      cid: 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a',
      author: { did: author.did, handle: author.handle },
      record: { $type: 'app.bsky.feed.post', text: 'Svar', createdAt: '2026-11-29T10:00:00.000Z' },
      indexedAt: '2026-11-29T10:00:01.000Z',
    },
    replies,
  })
  const key = remote.id.slice(remote.id.lastIndexOf('/') + 1)
  const blocked = { $type: 'app.bsky.feed.defs#blockedPost', uri: remote.id, blocked: true }
  const own = view(account, '3kown22222222', [view(other, '3kdeep2222222', [])])
  appView.answerWith({
    'app.bsky.feed.getPostThread': {
      thread: view(account, key, [view(other, '3kone22222222', []), own, blocked]),
    },
  })
  expect(value(await offered(adapter.replies)(session, remote))).toEqual(
    ['3kone22222222', '3kdeep2222222'].map((reply) => ({
      id: `at://${other.did}/app.bsky.feed.post/${reply}`,
      url: `https://bsky.app/profile/${other.did}/post/${reply}`,
      at: '2026-11-29T10:00:01.000Z',
      handle: other.handle,
    })),
  )
})

it('is a fault, and no zero, where nobody counts', async () => {
  const { adapter, session, remote } = await published('tystnaden')
  appView.answerWith({})
  expect(faultOf(await offered(adapter.figures)(session, remote))).toMatchObject({ kind: 'answered' })
  await appView.close()
  for (const ask of [offered(adapter.figures), offered(adapter.replies)])
    expect(faultOf(await ask(session, remote))).toMatchObject({ kind: 'answered', status: 502 })
})
