import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type FacebookServer,
  type FacebookServerOptions,
  startFacebookServer,
} from '../../../e2e/networks/facebookServer.ts'
import { able, asUploaded, done, image, post } from '../../../e2e/networks/inNetworkTest.ts'
import { createAskServer } from '../../internet/askServer.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { ChannelAdapter, Uploaded } from '../channelAdapter.ts'
import { openFacebook } from './openFacebook.ts'
import { pagesOf } from './pageToken.ts'

const page = { pageId: '102030405060', userToken: 'a-person', pageToken: 'the-page' }
let server: FacebookServer
const secrets = new Map<string, string>()

beforeEach(() => start(page))
afterEach(() => server.close())

async function start(options: FacebookServerOptions): Promise<void> {
  server = await startFacebookServer(options)
  secrets.clear()
  secrets.set('oauth', options.userToken)
}

async function startAnew(options: FacebookServerOptions): Promise<void> {
  await server.close()
  await start(options)
}

const access = (): AccountAccess<'facebook'> => ({
  config: {
    ...{ network: 'facebook', clientId: 'app', apiAddress: server.address, tokenEnv: null },
    ...{ apiVersion: 'v25.0', pageId: page.pageId },
  },
  secret: (purpose) => secrets.get(purpose),
  keep: (purpose, secret) => void secrets.set(purpose, secret),
  now: () => Temporal.Instant.from('2026-11-29T12:00:00Z'),
  ask: createAskServer({ privateAllowed: true }),
})
const account = (): ChannelAdapter => openFacebook(access())

it('publishes two described images with the page’s own token', async () => {
  const facebook = account()
  const { session, account: name } = await done(facebook.signIn())
  const sent = [image(2000, 'En röd stuga i snö.'), image(1000, '')]
  const uploaded: Uploaded[] = []
  for (const one of sent) uploaded.push(await done(facebook.prepare(session, one, 'key')))
  const images = sent.map((one, at) => asUploaded(one, uploaded[at] ?? null))
  const card = { href: 'https://lycksele.example/', title: 'Lycksele', description: '', image: null }
  const remote = await done(facebook.publish(session, post('Nu öppnar lärcentrum.', { images, card }), 'k'))

  expect(server.faults).toEqual([])
  expect(name).toBe('Lärcentrum Inland')
  expect([...server.photos.values()].map(({ bytes, alt }) => ({ bytes, alt }))).toEqual([
    { bytes: 2000, alt: 'En röd stuga i snö.' },
    { bytes: 1000, alt: null },
  ])
  expect(server.posts[0]).toMatchObject({ photos: uploaded, link: null, message: 'Nu öppnar lärcentrum.' })
  expect(remote).toMatchObject({ id: server.posts[0]?.id, version: null })
  expect(remote.url).toBe(`https://www.facebook.com/${page.pageId}/posts/900`)
  expect(remote.at).toMatch(/Z$/)
})

it('lets a post without images lead to its link, and uploads nothing for it', async () => {
  const facebook = account()
  const { session } = await done(facebook.signIn())
  expect(await done(facebook.prepare(session, image(1000, '', 'card'), 'a'))).toBeNull()
  const card = { href: 'https://lycksele.example/', title: 'Lycksele', description: '', image: null }
  await done(facebook.publish(session, post('Se här.', { card }), 'k'))
  expect(server.posts[0]).toMatchObject({ link: 'https://lycksele.example/', photos: [] })
  expect(server.faults).toEqual([])
})

it('says that it is published though it cannot be read at once', async () => {
  const facebook = account()
  const { session } = await done(facebook.signIn())
  const answer = { status: 500, json: { error: { message: 'Please reduce the amount of data', code: 1 } } }
  server.plan({ kind: 'answers', at: /GET .*_900$/, answer })
  expect(await done(facebook.publish(session, post('Ute.'), 'k'))).toEqual({
    ...{ id: `${page.pageId}_900`, url: `https://www.facebook.com/${page.pageId}_900` },
    ...{ at: '2026-11-29T12:00:00Z', version: null },
  })
})

it('finds what was taken before the line broke', async () => {
  const facebook = account()
  const { session } = await done(facebook.signIn())
  await done(facebook.publish(session, post('Om något helt annat.'), 'a'))
  const lost = post('Den här kom fram.')
  server.plan({ kind: 'silence', at: /\/feed$/ })
  expect(await facebook.publish(session, lost, 'b')).toMatchObject({ fault: { kind: 'lost' } })
  const found = await done(facebook.find(session, { key: 'b', post: lost }))
  expect(found.map(({ id }) => id)).toEqual([server.posts[1]?.id])
  expect(await done(facebook.readBack(session, { key: 'b', post: post('Aldrig.') }))).toBeNull()
  expect(await facebook.publish(session, lost, 'b')).toMatchObject({ fault: { status: 400, code: '506' } })
})

it('edits, deletes and reads what others have answered', async () => {
  const facebook = account()
  const { session } = await done(facebook.signIn())
  const remote = await done(facebook.publish(session, post('Först så.'), 'a'))
  await done(able(facebook.edit)(session, remote, post('Sedan så.')))
  expect(server.posts[0]?.message).toBe('Sedan så.')
  expect(await done(able(facebook.replies)(session, remote))).toEqual([
    { id: '1_2', url: 'https://www.facebook.com/1/posts/2', at: '2026-11-29T09:00:00.000Z' },
  ])
  await done(able(facebook.remove)(session, remote))
  expect(server.posts).toEqual([])
  expect(server.faults).toEqual([])
})

it('reads figures by Meta’s names of today, and leaves out a metric that Meta has dropped', async () => {
  await startAnew({ ...page, insights: { post_media_view: 812, post_clicks: 0 } })
  const facebook = account()
  const { session } = await done(facebook.signIn())
  const remote = await done(facebook.publish(session, post('Räknas.'), 'a'))
  const figures = await done(able(facebook.figures)(session, remote))
  expect(figures.map(({ name, value, metric }) => [name, value, metric])).toEqual([
    ...[
      ['reactions', 21, null],
      ['comments', 2, null],
    ],
    ...[
      ['post_media_view', 812, 'views'],
      ['post_clicks', 0, null],
    ],
  ])
  expect(figures.at(-1)?.definition).toBe('Lifetime: post_clicks')
})

it('makes a token of two hours one of sixty days, with the proof of the application’s secret', async () => {
  await startAnew({ ...page, clientSecret: 'not-to-be-told', longLivedToken: 'a-person-for-long' })
  secrets.set('client', 'not-to-be-told')
  const expiresAt = '2026-11-29T13:30:00Z'
  secrets.set('oauth', JSON.stringify({ accessToken: 'a-person', refreshToken: null, expiresAt }))
  const { until } = await done(account().signIn())
  expect(until).toBe('2027-01-28T12:00:00Z')
  expect(JSON.parse(secrets.get('oauth') ?? '')).toMatchObject({ accessToken: 'a-person-for-long' })
  expect(server.faults).toEqual([])
})

it('lists the pages that one may publish on', async () => {
  const own = { id: page.pageId, name: 'Lärcentrum Inland', address: 'facebook.com/larcentruminland' }
  expect(await done(pagesOf(access()))).toEqual([own])
  const looks = { id: '7', name: 'En vän i stan', tasks: ['ANALYZE'] }
  const newer = { id: '8', name: 'Biblioteket', tasks: ['PROFILE_PLUS_CREATE_CONTENT'] }
  await startAnew({ ...page, pages: [looks, newer] })
  expect(await done(pagesOf(access()))).toEqual([{ id: '8', name: 'Biblioteket', address: null }])
  expect(server.faults).toEqual([])
})

it('tells a lost sign-in and a limit by Meta’s numbers, and when it may go on', async () => {
  const facebook = account()
  const { session } = await done(facebook.signIn())
  const error = { message: '(#32) Page request limit reached', type: 'OAuthException', code: 32 }
  const usage = { [page.pageId]: [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: 19 }] }
  const headers = { 'x-business-use-case-usage': JSON.stringify(usage) }
  server.plan({ kind: 'answers', at: /\/feed$/, answer: { status: 403, headers, json: { error } } })
  expect(await facebook.publish(session, post('Nu?'), 'a')).toMatchObject({
    fault: { status: 403, code: '32', until: '2026-11-29T12:19:00Z' },
  })
  // Of the application as a whole Meta says how much is used up, and no time.
  const appUsage = { 'x-app-usage': JSON.stringify({ call_count: 101, total_time: 25, total_cputime: 8 }) }
  const tired = { error: { ...error, code: 4 } }
  server.plan({ kind: 'answers', at: /\/feed$/, answer: { status: 400, headers: appUsage, json: tired } })
  expect(await facebook.publish(session, post('Nu?'), 'a')).toMatchObject({
    fault: { code: '4', until: '2026-11-29T13:00:00Z' },
  })
  const busy = { status: 503, headers: { ...appUsage }, json: { error: { ...error, code: 2 } } }
  server.plan({ kind: 'answers', at: /\/feed$/, answer: busy })
  expect(await facebook.publish(session, post('Nu?'), 'a')).toMatchObject({ fault: { until: null } })
  secrets.set('oauth', 'old')
  expect(await account().signIn()).toMatchObject({
    fault: { status: 400, code: '190', message: 'Error validating access token: Session has expired.' },
  })
  secrets.delete('oauth')
  expect(await account().signIn()).toMatchObject({ fault: { status: 401, code: 'sign-in-needed' } })
})

it('hands a post over with its time, reads it back, finds it among what waits, and takes it back', async () => {
  const { schedule, ...facebook } = account()
  const { session } = await done(facebook.signIn())
  if (schedule === null) throw new Error('keeps no time')
  const at = Temporal.Instant.fromEpochMilliseconds((Math.floor(Date.now() / 60_000) + 60) * 60_000)
  const later = post('Julbrevet kommer den 20 december.')
  const handed = await done(schedule.hand(session, later, 'key', at))
  const id = handed.kind === 'scheduled' ? handed.id : ''
  expect(await done(facebook.find(session, { key: 'key', post: later }))).toEqual([])
  const [found] = await done(schedule.find(session, { key: 'key', post: later }))
  expect([found?.id, found?.at.epochMilliseconds]).toEqual([id, at.epochMilliseconds])
  expect((await done(schedule.readBack(session, id)))?.epochMilliseconds).toBe(at.epochMilliseconds)
  await done(schedule.cancel(session, id))
  expect(await done(schedule.readBack(session, id))).toBeNull()
  expect(server.posts).toEqual([])
})
