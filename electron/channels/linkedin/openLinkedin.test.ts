import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { able, asUploaded, done, image, post } from '../../../e2e/networks/inNetworkTest.ts'
import {
  type LinkedinServer,
  type LinkedinServerOptions,
  startLinkedinServer,
} from '../../../e2e/networks/linkedinServer.ts'
import { createAskServer } from '../../internet/askServer.ts'
import type { ChannelAdapter, Uploaded } from '../channelAdapter.ts'
import { openLinkedin } from './openLinkedin.ts'

const organization = 'urn:li:organization:2414183'
const person = 'urn:li:person:8675309'
let server: LinkedinServer
const secrets = new Map<string, string>()

beforeEach(() => start({ accessToken: 'granted', author: organization }))
afterEach(() => server.close())

async function start(options: LinkedinServerOptions): Promise<void> {
  server = await startLinkedinServer(options)
  secrets.clear()
  secrets.set('oauth', options.accessToken)
}

async function startAnew(options: LinkedinServerOptions): Promise<void> {
  await server.close()
  await start(options)
}

const account = (author = organization, apiVersion = '202607'): ChannelAdapter =>
  openLinkedin({
    config: {
      ...{ network: 'linkedin', clientId: 'app', apiAddress: server.address, tokenEnv: null },
      ...{ apiVersion, author },
    },
    secret: (purpose) => secrets.get(purpose),
    keep: (purpose, secret) => void secrets.set(purpose, secret),
    now: () => Temporal.Now.instant(),
    ask: createAskServer({ privateAllowed: true }),
  })

it('publishes two described images with a text in which nothing is lost, and reads it back', async () => {
  await startAnew({ accessToken: 'granted', author: organization, looks: 1 })
  const linkedin = account()
  const { session, account: name } = await done(linkedin.signIn())
  const sent = [image(2000, 'En röd stuga (i snö).'), image(1000, '')]
  const uploaded: Uploaded[] = []
  for (const one of sent) uploaded.push(await done(linkedin.prepare(session, one, 'key')))
  const images = sent.map((one, at) => asUploaded(one, uploaded[at] ?? null))
  const text =
    'Ny kurs (på distans) i Lycksele.\n\nLäs mer: https://lycksele.example/kurs_1\n#YrkeshögskolaNorr'
  const whole = post(text, { images })
  const remote = await done(linkedin.publish(session, whole, 'key'))

  expect(server.faults).toEqual([])
  expect(name).toBe('Förbundet')
  expect(server.posts[0]?.content).toEqual({
    multiImage: { images: [{ id: uploaded[0], altText: 'En röd stuga (i snö).' }, { id: uploaded[1] }] },
  })
  expect(server.posts[0]?.commentary).toContain('{hashtag|\\#|YrkeshögskolaNorr}')
  expect(remote.url).toBe(`https://www.linkedin.com/feed/update/${remote.id}/`)
  expect((await done(linkedin.readBack(session, { key: '', post: whole })))?.id).toBe(remote.id)
})

it('gives a link the card that the post has for it, and one image alone its own shape', async () => {
  const linkedin = account()
  const { session } = await done(linkedin.signIn())
  const thumbnail = await done(linkedin.prepare(session, image(1000, '', 'card'), 'a'))
  const card = { href: 'https://lycksele.example/kurs', title: 'Ny kurs', description: '', image: thumbnail }
  await done(linkedin.publish(session, post('Med kort.', { card }), 'b'))
  const one = image(1000, 'En stuga.')
  const images = [asUploaded(one, await done(linkedin.prepare(session, one, 'c')))]
  await done(linkedin.publish(session, post('Med bild.', { images, card }), 'd'))
  expect(server.faults).toEqual([])
  expect(server.posts.map(({ content }) => content)).toEqual([
    { article: { source: card.href, title: 'Ny kurs', thumbnail } },
    { media: { id: images[0]?.uploaded, altText: 'En stuga.' } },
  ])
})

it('finds what was taken before the line broke, where it is allowed to look', async () => {
  const linkedin = account()
  const { session } = await done(linkedin.signIn())
  const lost = post('Den här kom fram. (Svaret gjorde det inte.)')
  server.plan({ kind: 'silence', at: /^POST \/rest\/posts$/ })
  expect(await linkedin.publish(session, lost, 'a')).toMatchObject({ fault: { kind: 'lost' } })
  const found = await done(linkedin.find(session, { key: 'a', post: lost }))
  expect(found.map(({ id }) => id)).toEqual([server.posts[0]?.id])
  expect(await linkedin.publish(session, lost, 'a')).toMatchObject({
    fault: { status: 422, code: 'DUPLICATE_POST' },
  })
})

it('publishes as a member, who may not list what they have published', async () => {
  await startAnew({ accessToken: 'granted', author: person })
  const linkedin = account(person)
  const { session, account: name } = await done(linkedin.signIn())
  const remote = await done(linkedin.publish(session, post('Från mig.'), 'a'))
  expect(name).toBe('Kanslichefen')
  // 403 there is no lost sign-in: it leaves the doubt to the officer, and the account in use.
  expect(await done(linkedin.find(session, { key: 'a', post: post('Från mig.') }))).toEqual([])
  const figures = await done(able(linkedin.figures)(session, remote))
  expect(figures.map(({ name }) => name)).toEqual(['reactionSummaries', 'commentSummary.count'])
  expect(await account('urn:li:person:another').signIn()).toMatchObject({
    fault: { kind: 'unfit', code: 'author-is-another' },
  })
  expect(server.faults).toEqual([])
})

it('edits, counts and deletes', async () => {
  const linkedin = account()
  const { session } = await done(linkedin.signIn())
  const remote = await done(linkedin.publish(session, post('Först så.'), 'a'))
  await done(able(linkedin.edit)(session, remote, post('Sedan (så).')))
  expect(server.posts[0]?.commentary).toBe('Sedan \\(så\\).')
  const figures = await done(able(linkedin.figures)(session, remote))
  expect(figures.map(({ name, value, metric }) => [name, value, metric])).toEqual([
    ...[
      ['reactionSummaries', 9, null],
      ['commentSummary.count', 1, null],
      ['impressionCount', 452, 'views'],
    ],
    ...[
      ['uniqueImpressionsCount', 310, 'people'],
      ['clickCount', 17, null],
      ['shareCount', 4, null],
    ],
  ])
  expect(await done(able(linkedin.replies)(session, remote))).toHaveLength(1)
  await done(able(linkedin.remove)(session, remote))
  await done(able(linkedin.remove)(session, remote))
  expect(server.posts).toEqual([])
  expect(server.faults).toEqual([])
})

it('leaves out figures that LinkedIn does not give, and makes none of them 0', async () => {
  const linkedin = account()
  const { session } = await done(linkedin.signIn())
  const remote = await done(linkedin.publish(session, post('Räknas.'), 'a'))
  const nothing = { elements: [{ totalShareStatistics: { impressionCount: 12 } }] }
  server.plan({ kind: 'answers', at: /ShareStatistics/, answer: { status: 200, json: nothing } })
  server.plan({ kind: 'answers', at: /socialMetadata/, answer: { status: 200, json: {} } })
  expect(await done(able(linkedin.figures)(session, remote))).toEqual([
    { name: 'impressionCount', definition: 'Number of impressions.', metric: 'views', value: 12 },
  ])
})

it('renews in the last week of a token with the application’s own secret', async () => {
  const client = { clientId: 'app', clientSecret: 'not-to-be-told' }
  await startAnew({ accessToken: 'granted', author: organization, ...client })
  secrets.set('client', 'not-to-be-told')
  const expiresAt = Temporal.Now.instant().add({ hours: 48 }).toString()
  secrets.set('oauth', JSON.stringify({ accessToken: 'granted', refreshToken: 'refresh', expiresAt }))
  const { until } = await done(account().signIn())
  expect(Date.parse(until ?? '') - Date.now()).toBeGreaterThan(59 * 86_400_000)
  expect(server.faults).toEqual([])
})

it('sends its token to no other address than LinkedIn’s', async () => {
  const linkedin = account()
  const { session } = await done(linkedin.signIn())
  const value = { uploadUrl: 'https://linkedin.com.thief.example/', image: 'urn:li:image:C4' }
  server.plan({ kind: 'answers', at: /rest\/images/, answer: { status: 200, json: { value } } })
  expect(await linkedin.prepare(session, image(10, ''), 'a')).toMatchObject({ fault: { kind: 'unreadable' } })
})

it('tells a version that LinkedIn has taken out of use, and a token that was taken back', async () => {
  expect(await account(organization, '202411').signIn()).toMatchObject({ fault: { status: 426 } })
  secrets.set('oauth', 'old')
  expect(await account().signIn()).toMatchObject({ fault: { status: 401, code: 'REVOKED_ACCESS_TOKEN' } })
})

it('waits as long as LinkedIn says, where it says so', async () => {
  const tired = {
    status: 429,
    headers: { 'retry-after': '120' },
    json: { status: 429, message: 'Throttled' },
  }
  server.plan({ kind: 'answers', at: /organizations/, answer: tired })
  expect(await account().signIn()).toMatchObject({ fault: { status: 429, until: expect.any(String) } })
  server.plan({ kind: 'answers', at: /organizations/, answer: { ...tired, headers: {} } })
  expect(await account().signIn()).toMatchObject({ fault: { status: 429, until: null } })
})

it('tells for whom one may publish: organisations that one administers, or oneself', async () => {
  const acls = [
    { organization, role: 'ADMINISTRATOR' },
    { organization, role: 'DIRECT_SPONSORED_CONTENT_POSTER' },
    { organization: 'urn:li:organization:99', role: 'ANALYST' },
  ]
  await startAnew({ accessToken: 'granted', author: organization, acls })
  expect(await done(able(account('').places)())).toEqual([
    { id: organization, name: 'Förbundet', address: 'linkedin.com/company/forbundet' },
  ])
  expect(await account('').signIn()).toMatchObject({ fault: { status: 401, code: 'place-not-chosen' } })
  await startAnew({ accessToken: 'granted', author: person })
  expect(await done(able(account('urn:li:person:').places)())).toEqual([
    { id: person, name: 'Kanslichefen', address: null },
  ])
  expect(server.faults).toEqual([])
})
