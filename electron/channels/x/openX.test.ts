import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { able, asUploaded, done, image, post } from '../../../e2e/networks/inNetworkTest.ts'
import { startXServer, type XServer, type XServerOptions } from '../../../e2e/networks/xServer.ts'
import { xCosts } from '../../../shared/social/costOf.ts'
import { createAskServer } from '../../internet/askServer.ts'
import type { ChannelAdapter } from '../channelAdapter.ts'
import { openX } from './openX.ts'

const client = { clientId: 'rundbrev-app', username: 'kansliet' }
let server: XServer
const secrets = new Map<string, string>()

beforeEach(() => start(client))
afterEach(() => server.close())

async function start(options: XServerOptions): Promise<void> {
  server = await startXServer(options)
  secrets.clear()
  keep(Temporal.Now.instant().add({ minutes: 90 }))
}

const keep = (expires: Temporal.Instant) =>
  secrets.set(
    'oauth',
    JSON.stringify({
      accessToken: server.accessToken(),
      refreshToken: server.refreshToken(),
      expiresAt: expires.toString(),
    }),
  )

const account = (): ChannelAdapter =>
  openX({
    config: {
      ...{ network: 'x', clientId: 'rundbrev-app', apiAddress: server.address, tokenEnv: null },
      ...{ costs: xCosts, readsFigures: false },
    },
    secret: (purpose) => secrets.get(purpose),
    keep: (purpose, secret) => void secrets.set(purpose, secret),
    now: () => Temporal.Now.instant(),
    ask: createAskServer({ privateAllowed: true }),
  })

it('publishes a thread with two described images, each post an answer to the one before', async () => {
  await server.close()
  await start({ ...client, looks: 2 })
  const x = account()
  const { session, account: name } = await done(x.signIn())
  const first = image(4_500_000, 'En röd stuga i snö.')
  const second = image(1000, '')
  const uploaded = [await done(x.prepare(session, first, 'a')), await done(x.prepare(session, second, 'b'))]
  const images = [first, second].map((one, at) => asUploaded(one, uploaded[at] ?? null))
  const root = await done(x.publish(session, post('Nu öppnar lärcentrum.', { images }), 'c'))
  const answers = { root, parent: root }
  const next = await done(x.publish(session, post('Läs mer: https://lycksele.example/', { answers }), 'd'))

  expect(name).toBe('@kansliet')
  expect(server.faults).toEqual([])
  expect(server.posts).toEqual([
    { id: root.id, text: 'Nu öppnar lärcentrum.', media: uploaded, answers: null },
    { id: next.id, text: 'Läs mer: https://lycksele.example/', media: [], answers: root.id },
  ])
  expect([...server.media.values()].map(({ alt, pieces }) => ({ alt, pieces }))).toEqual([
    { alt: 'En röd stuga i snö.', pieces: 2 },
    { alt: null, pieces: 1 },
  ])
  expect(root.url).toBe(`https://x.com/kansliet/status/${root.id}`)
  expect(Math.abs(Date.parse(root.at) - Date.now())).toBeLessThan(60_000)
})

it('finds a post whose answer was lost, though X has shortened its link and added one for its image', async () => {
  const x = account()
  const { session } = await done(x.signIn())
  await done(x.publish(session, post('Om något helt annat.'), 'a'))
  const one = image(1000, 'En stuga.')
  const uploaded = await done(x.prepare(session, one, 'b'))
  const lost = post('Läs mer: https://lycksele.example/larcentrum', { images: [asUploaded(one, uploaded)] })
  server.plan({ kind: 'silence', at: /^POST \/2\/tweets$/ })
  expect(await x.publish(session, lost, 'c')).toEqual({
    kind: 'fault',
    fault: { kind: 'lost', reason: 'ECONNRESET' },
  })

  const sought = { key: 'c', post: lost }
  const [likeliest, ...others] = await done(x.find(session, sought))
  expect(likeliest?.id).toBe(server.posts[1]?.id)
  expect(others).toEqual([])
  expect((await done(x.readBack(session, sought)))?.id).toBe(likeliest?.id)
  const never = { key: 'd', post: post('Det här skrevs aldrig.') }
  expect(await done(x.find(session, never))).toEqual([])
  expect(await done(x.readBack(session, never))).toBeNull()
})

it('renews a token that is about to end, once for several that ask at the same time, and keeps the new ones', async () => {
  keep(Temporal.Now.instant().add({ minutes: 3 }))
  await Promise.all([done(account().signIn()), done(account().signIn())])
  expect(server.asked.filter((one) => one === 'POST /2/oauth2/token')).toHaveLength(1)
  expect(JSON.parse(secrets.get('oauth') ?? '')).toMatchObject({
    accessToken: server.accessToken(),
    refreshToken: server.refreshToken(),
  })
  expect(server.faults).toEqual([])
})

it('renews a token that X has taken back, and tells when the refresh token is worth nothing either', async () => {
  server.forgetAccess()
  await done(account().signIn())
  expect(server.faults).toEqual([])

  secrets.set('oauth', JSON.stringify({ accessToken: 'old', refreshToken: 'older', expiresAt: null }))
  expect(await account().signIn()).toMatchObject({
    kind: 'fault',
    fault: { kind: 'answered', status: 400, code: 'invalid_request' },
  })
  secrets.delete('oauth')
  expect(await account().signIn()).toMatchObject({ fault: { status: 401, code: 'sign-in-needed' } })
})

it('shows the secret of a confidential application as X wants it', async () => {
  await server.close()
  await start({ ...client, clientSecret: 'not-to-be-told' })
  secrets.set('client', 'not-to-be-told')
  keep(Temporal.Now.instant().add({ minutes: 3 }))
  await done(account().signIn())
  expect(server.faults).toEqual([])
})

it('says in X’s words what X refuses, and until when it wants to be left alone', async () => {
  const x = account()
  const { session } = await done(x.signIn())
  await done(x.publish(session, post('Två gånger.'), 'a'))
  expect(await x.publish(session, post('Två gånger.'), 'b')).toMatchObject({
    fault: { status: 403, message: 'You are not allowed to create a Tweet with duplicate content.' },
  })
  const headers = {
    ...{ 'x-rate-limit-remaining': '12', 'x-rate-limit-reset': '1796000000' },
    ...{ 'x-user-limit-24hour-remaining': '0', 'x-user-limit-24hour-reset': '1796040000' },
  }
  const json = { title: 'Too Many Requests', type: 'about:blank', status: 429, detail: 'Too Many Requests' }
  server.plan({ kind: 'answers', at: /tweets/, answer: { status: 429, headers, json } })
  expect(await x.publish(session, post('Igen.'), 'c')).toMatchObject({
    fault: { status: 429, until: '2026-11-30T12:00:00Z' },
  })
  const html = {
    status: 200,
    headers: { 'content-type': 'text/html' },
    text: '<h1>Something went wrong</h1>',
  }
  server.plan({ kind: 'answers', at: /tweets/, answer: html })
  expect(await x.publish(session, post('Och igen.'), 'd')).toEqual({
    kind: 'fault',
    fault: { kind: 'unreadable', what: 'text/html', taken: true },
  })
})

it('reads figures under X’s own names, and tells a post that is gone from one that nobody has seen', async () => {
  const x = account()
  const { session } = await done(x.signIn())
  const remote = await done(x.publish(session, post('Räknas.'), 'a'))
  const figures = await done(able(x.figures)(session, remote))
  expect(figures.map(({ name, value, metric }) => [name, value, metric])).toEqual([
    ...[
      ['retweet_count', 2, null],
      ['reply_count', 1, null],
      ['like_count', 11, null],
    ],
    ...[
      ['quote_count', 0, null],
      ['bookmark_count', 3, null],
      ['impression_count', 480, 'views'],
    ],
  ])
  expect(await done(able(x.replies)(session, remote))).toHaveLength(1)
  await done(able(x.remove)(session, remote))
  await done(able(x.remove)(session, remote))
  expect(server.posts).toEqual([])
  expect(await x.figures?.(session, remote)).toMatchObject({ fault: { kind: 'answered', status: 404 } })
  await done(able(x.revoke)(session))
  expect(server.accessToken()).toBe('')
  expect(server.faults).toEqual([])
})
