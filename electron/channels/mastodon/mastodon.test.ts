import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, it } from 'vitest'
import { answerFromSomebody } from '../../../e2e/mastodon/mastodonEntities.ts'
import type { MastodonOptions } from '../../../e2e/mastodon/mastodonTypes.ts'
import { type MastodonServer, serveMastodon } from '../../../e2e/mastodon/serveMastodon.ts'
import type { SecretPurpose } from '../../../shared/delivery/secretPurpose.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { ConfigOf } from '../../../shared/social/socialChannelConfig.ts'
import { createAskServer, type ServerPatience } from '../../internet/askServer.ts'
import type { OutgoingImage, OutgoingPost } from '../channelAdapter.ts'
import { openMastodon } from './mastodon.ts'
import { Status } from './status.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serve(options: MastodonOptions = {}): Promise<MastodonServer> {
  const server = await serveMastodon(options)
  closing.push(server.close)
  return server
}

function open(
  server: MastodonServer,
  given: {
    readonly config?: Partial<ConfigOf<'mastodon'>>
    readonly secrets?: Partial<Record<SecretPurpose, string>>
    readonly patience?: Partial<ServerPatience>
    readonly now?: () => Temporal.Instant
  } = {},
) {
  const secrets = given.secrets ?? { oauth: server.token }
  return openMastodon(
    {
      config: {
        ...{ network: 'mastodon', address: server.address, privateAllowed: true, visibility: 'public' },
        ...{ clientId: '', tokenEnv: null },
        ...given.config,
      },
      secret: (purpose) => secrets[purpose],
      keep: () => undefined,
      now: given.now ?? (() => Temporal.Now.instant()),
      ask: createAskServer({ privateAllowed: true, wholeMs: 5000, ...given.patience }),
    },
    { pollMs: 1, processingMs: 20 },
  )
}

async function signedIn(server: MastodonServer, given: Parameters<typeof open>[1] = {}) {
  const adapter = open(server, given)
  const { session } = done(await adapter.signIn())
  return { adapter, session }
}

function done<Value>(answer: NetworkAnswer<Value> | undefined): Value {
  expect(answer).toMatchObject({ kind: 'done' })
  return (answer as Extract<NetworkAnswer<Value>, { kind: 'done' }>).value
}

const post = (text: string, more: Partial<OutgoingPost> = {}): OutgoingPost => ({
  ...{ text, language: 'sv', images: [], card: null, answers: null, at: Temporal.Now.instant() },
  ...more,
})

const image = (more: Partial<OutgoingImage> = {}): OutgoingImage => ({
  bytes: Uint8Array.from([0xff, 0xd8, 0xff]),
  ...{ mime: 'image/jpeg', width: 4, height: 3, alt: 'Två barn läser en bok', use: 'image' },
  ...more,
})

const fault = (more: object) => ({ kind: 'fault', fault: more })

describe('signing in', () => {
  it('tells whose account it is', async () => {
    const server = await serve()
    const host = new URL(server.address).host
    expect(done(await open(server).signIn())).toMatchObject({ account: `@kansliet@${host}`, until: null })
    expect(server.asked).toEqual(['GET /api/v1/accounts/verify_credentials'])
  })

  it('reads a token made by hand and one that a sign-in gave', async () => {
    const server = await serve()
    const oauth = JSON.stringify({ accessToken: server.token, refreshToken: null, expiresAt: null })
    expect(await open(server, { secrets: { oauth } }).signIn()).toMatchObject({ kind: 'done' })
  })

  it.each([
    ['no token', {}, fault({ kind: 'answered', status: 401, code: 'no-token' })],
    ['a wrong one', { oauth: 'wrong' }, fault({ status: 401, message: 'The access token is invalid' })],
  ])('is refused with %s', async (_, secrets, expected) => {
    const server = await serve()
    expect(await open(server, { secrets }).signIn()).toMatchObject(expected)
  })

  it('says that a token may too little', async () => {
    const server = await serve({ scopes: ['write:media'] })
    expect(await open(server).signIn()).toMatchObject(
      fault({ status: 403, message: 'This action is outside the authorized scopes' }),
    )
  })

  it.each([
    ['html', { kind: 'unreadable', what: 'text/html' }],
    ['redirect', { kind: 'unreadable', what: '301 https://elsewhere.example/', taken: false }],
    ['error-in-200', { kind: 'unreadable', what: 'id' }],
    ['huge', { kind: 'lost', reason: 'ETOOBIG' }],
    ['slow', { kind: 'lost', reason: 'ETIMEDOUT' }],
    ['cut-after', { kind: 'lost', reason: 'ECONNRESET' }],
    ['500', { kind: 'answered', status: 500, message: "We're sorry" }],
  ] as const)('survives a server that answers %s', async (how, expected) => {
    const server = await serve()
    server.misbehave('GET /api/v1/accounts', how)
    // Only who is slow is to run out of time, not a computer that has much to do.
    const adapter = open(server, {
      patience: { wholeMs: how === 'slow' ? 300 : 20_000, mostBytes: 1_000_000 },
    })
    expect(await adapter.signIn()).toMatchObject(fault(expected))
  })

  it('does not ask a private address without being told to', async () => {
    const server = await serve()
    const adapter = open(server, { patience: { privateAllowed: false } })
    expect(await adapter.signIn()).toMatchObject(fault({ kind: 'unreachable', reason: 'EPRIVATE' }))
    expect(server.asked).toEqual([])
  })
})

describe('limits', () => {
  it.each(['v2', 'v1', 'pleroma'] as const)(
    'are read from an instance that tells them as %s',
    async (instance) => {
      const server = await serve({
        instance,
        maxCharacters: 5000,
        descriptionLimit: 900,
        imageBytes: 1_000_000,
      })
      const { adapter, session } = await signedIn(server)
      const state = done(await adapter.limits(session))
      expect(state.limits).toMatchObject({
        text: 5000,
        altText: 900,
        linkCost: 23,
        images: { bytes: 1_000_000 },
      })
      expect(state.left).toMatchObject([{ what: 'requests', left: 299 }])
    },
  )

  it('are the table’s where it tells none', async () => {
    const { adapter, session } = await signedIn(await serve({ instance: 'none' }))
    expect(done(await adapter.limits(session)).limits).toEqual(limits.mastodon)
  })

  it('are the table’s where it answers with a page', async () => {
    const server = await serve()
    server.misbehave('GET /api/v2/instance', 'html', true)
    server.misbehave('GET /api/v1/instance', 'html', true)
    const { adapter, session } = await signedIn(server)
    expect(done(await adapter.limits(session)).limits).toEqual(limits.mastodon)
  })
})

describe('images', () => {
  it.each([
    ['at once', {}],
    ['after it was processed', { processing: 3 }],
    ['by the old way', { onlyOldMedia: true }],
  ])('are ready %s, with their description', async (_, options) => {
    const server = await serve(options)
    const { adapter, session } = await signedIn(server)
    const uploaded = done(await adapter.prepare(session, image(), 'key'))
    const [row] = [...server.state.media.values()]
    expect(row).toMatchObject({
      id: (uploaded as { id: string }).id,
      description: image().alt,
      bytes: 3,
      waits: 0,
    })
    const text = 'Med bild'
    const sent = post(text, { images: [{ ...image(), uploaded }] })
    done(await adapter.publish(session, sent, 'key-1'))
    expect([...server.state.statuses.values()]).toMatchObject([{ text, media: [row?.id] }])
  })

  it('that are never ready are not waited for for ever', async () => {
    const { adapter, session } = await signedIn(await serve({ processing: 1000 }))
    expect(await adapter.prepare(session, image(), 'key')).toEqual(
      fault({ kind: 'lost', reason: 'EPROCESSING' }),
    )
  })

  it.each([
    ['of another kind', {}, image({ mime: 'image/tiff' }), /content type is invalid/],
    ['too large', { imageBytes: 2 }, image(), /less than/],
    ['with too long a description', { descriptionLimit: 5 }, image(), /too long/],
  ])('%s are refused in the words of the instance', async (_, options, one, message) => {
    const { adapter, session } = await signedIn(await serve(options))
    expect(await adapter.prepare(session, one, 'key')).toMatchObject(
      fault({ status: 422, message: expect.stringMatching(message) }),
    )
  })

  it('have their focal point there, measured as Mastodon does; without one none is sent', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    const uploaded = done(await adapter.prepare(session, image({ focus: { x: 0.3, y: 0.1 } }), 'key'))
    done(await adapter.prepare(session, image(), 'key'))
    expect([...server.state.media.values()].map(({ focus }) => focus)).toEqual([{ x: -0.4, y: 0.8 }, null])
    const published = done(
      await adapter.publish(session, post('Hej', { images: [{ ...image(), uploaded }] }), 'key-1'),
    )
    const shown = await fetch(`${server.address}/api/v1/statuses/${published.id}`, {
      headers: { authorization: `Bearer ${server.token}` },
    })
    expect(await shown.json()).toMatchObject({
      media_attachments: [{ meta: { focus: { x: -0.4, y: 0.8 } } }],
    })
  })

  it('that are decoration have no description', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    done(await adapter.prepare(session, image({ alt: '' }), 'key'))
    expect([...server.state.media.values()]).toMatchObject([{ description: '' }])
  })
})

describe('publishing', () => {
  it('gives back what the post is called there, and where it is', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server, { config: { visibility: 'unlisted' } })
    const remote = done(await adapter.publish(session, post('Hej!'), 'key-1'))
    const host = new URL(server.address).host
    expect(remote).toMatchObject({ url: `https://${host}/@kansliet/${remote.id}`, version: null })
    expect([...server.state.statuses.values()]).toMatchObject([
      { text: 'Hej!', language: 'sv', visibility: 'unlisted', key: 'key-1', answers: null },
    ])
  })

  it('twice with the same key is one post', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    const one = done(await adapter.publish(session, post('Hej!'), 'key-1'))
    expect(done(await adapter.publish(session, post('Hej!'), 'key-1'))).toEqual(one)
    expect(server.state.statuses.size).toBe(1)
  })

  it('goes on in a thread', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    const root = done(await adapter.publish(session, post('1/3'), 'a'))
    const second = done(await adapter.publish(session, post('2/3', { answers: { root, parent: root } }), 'b'))
    const third = done(
      await adapter.publish(session, post('3/3', { answers: { root, parent: second } }), 'c'),
    )
    expect([...server.state.statuses.values()].map(({ answers }) => answers)).toEqual([
      null,
      root.id,
      second.id,
    ])
    expect(third.id).not.toBe(second.id)
  })

  it('is refused in the words of the instance', async () => {
    const { adapter, session } = await signedIn(await serve())
    expect(await adapter.publish(session, post('å'.repeat(501)), 'key')).toMatchObject(
      fault({ status: 422, message: 'Validation failed: Text character limit of 500 exceeded', until: null }),
    )
  })

  it('counts as the instance counts', async () => {
    const { adapter, session } = await signedIn(await serve())
    const link = `https://kommun.example/${'a'.repeat(300)}`
    const text = `${'å'.repeat(470)} ${link} @k@x.ex`
    expect(await adapter.publish(session, post(text), 'key')).toMatchObject({ kind: 'done' })
  })

  it('is refused when a token was taken back between two posts', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    const root = done(await adapter.publish(session, post('1/2'), 'a'))
    server.revokeTokens()
    expect(
      await adapter.publish(session, post('2/2', { answers: { root, parent: root } }), 'b'),
    ).toMatchObject(fault({ status: 401, message: 'The access token was revoked' }))
  })

  it.each([0, 3_600_000, -3_600_000])(
    'tells until when it should rest, by our own clock: %d ms',
    async (clockAhead) => {
      const now = () => Temporal.Instant.from('2026-12-18T08:00:00Z')
      const server = await serve({ statusesLeft: 1, clockAhead })
      const { adapter, session } = await signedIn(server, { now })
      done(await adapter.publish(session, post('Hej!'), 'a'))
      const answer = await adapter.publish(session, post('Hej igen!'), 'b')
      expect(answer).toMatchObject(fault({ status: 429, message: 'Too many requests' }))
      const until = answer.kind === 'fault' && answer.fault.kind === 'answered' ? answer.fault.until : null
      const wrong =
        Temporal.Instant.from(until ?? '')
          .since(now())
          .total('seconds') -
        3 * 3600
      expect(Math.abs(wrong)).toBeLessThan(2)
    },
  )

  it.each([
    ['html', { kind: 'unreadable', taken: true }],
    ['error-in-200', { kind: 'unreadable', taken: true }],
    ['cut-after', { kind: 'lost' }],
    ['503', { kind: 'answered', status: 503 }],
  ] as const)('does not believe a server that answers %s', async (how, expected) => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    server.misbehave('POST /api/v1/statuses', how)
    expect(await adapter.publish(session, post('Hej!'), 'a')).toMatchObject(fault(expected))
  })

  it.each([
    [undefined, { spoiler: '', sensitive: false }],
    [
      { warning: ' Om våld ', sensitive: false },
      { spoiler: 'Om våld', sensitive: true },
    ],
    [
      { warning: '', sensitive: true },
      { spoiler: '', sensitive: true },
    ],
  ])('stands behind its warning: %j', async (veil, expected) => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    const one = post('Hej!', veil === undefined ? {} : { veil })
    const remote = done(await adapter.publish(session, one, 'a'))
    expect([...server.state.statuses.values()]).toMatchObject([expected])
    done(await adapter.edit?.(session, remote, { ...one, text: 'Hej då!' }))
    expect([...server.state.statuses.values()]).toMatchObject([{ ...expected, text: 'Hej då!' }])
  })

  it('is seen by whom the post says, and else by whom the account says', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    done(await adapter.publish(session, post('Till alla.'), 'a'))
    done(await adapter.publish(session, post('Till följarna.', { visibility: 'private' }), 'b'))
    const seen = [...server.state.statuses.values()].map(({ visibility }) => visibility)
    expect(seen).toEqual(['public', 'private'])
  })

  it('takes a promise to publish later for no post', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    const later = new Date(Date.now() + 3_600_000).toISOString()
    // A ScheduledStatus, which some server might answer with of its own accord: of another shape (entities/ScheduledStatus).
    const form = new URLSearchParams({ status: 'Hej!', scheduled_at: later })
    const headers = { authorization: `Bearer ${server.token}`, 'idempotency-key': 'a' }
    const answer = await fetch(`${server.address}/api/v1/statuses`, { method: 'POST', body: form, headers })
    expect(Status.safeParse(await answer.json()).success).toBe(false)
    expect(done(await adapter.find(session, { key: 'a', post: post('Hej!') }))).toEqual([])
  })

  it('may be done again after a look only', async () => {
    expect(open(await serve()).repeating.publish).toBe('after-look')
  })
})

describe('looking for a post whose answer was lost', () => {
  const text =
    'Hej @kommun@social.kommun.example & alla!\n\nLäs mer: https://www.kommun.example/nyheter/2026/arets-brev?a=1&b=2#hela #Lärande'

  const lost = async (options: MastodonOptions, one: OutgoingPost) => {
    const server = await serve({ ignoresIdempotency: true, ...options })
    const { adapter, session } = await signedIn(server)
    server.misbehave('POST /api/v1/statuses', 'cut-after')
    expect(await adapter.publish(session, one, 'a')).toMatchObject(fault({ kind: 'lost' }))
    const [row] = [...server.state.statuses.values()]
    return { server, adapter, session, id: row?.id }
  }

  it.each([0, 3_600_000, -3_600_000])('finds it, by a clock that is %d ms ahead', async (clockAhead) => {
    const one = post(text)
    const { adapter, session, id } = await lost({ clockAhead }, one)
    const excerpt = text.replace('@kommun@social.kommun.example', '@kommun').replace(/\s+/g, ' ')
    expect(done(await adapter.find(session, { key: 'a', post: one }))).toMatchObject([{ id, excerpt }])
    expect(done(await adapter.readBack(session, { key: 'a', post: one }))).toMatchObject({ id })
  })

  it('finds it where the clock was an hour ahead when it began, and has been put right since', async () => {
    const one = post(text, { at: Temporal.Now.instant().add({ hours: 1 }) })
    const { adapter, session, id } = await lost({}, one)
    expect(done(await adapter.find(session, { key: 'a', post: one }))).toMatchObject([{ id }])
  })

  it.each([
    ['tells its images in another form', [{ id: 7 }]],
    ['does not tell its images', undefined],
  ])('finds it on a server that %s', async (_, images) => {
    const one = post(text, { images: [{ ...image(), uploaded: { id: '1' } }] })
    const now = instantText(Temporal.Now.instant())
    const account = { id: '1', acct: 'kansliet' }
    const status = { id: '9', uri: '', url: null, created_at: now, content: one.text, account }
    const adapter = openMastodon({
      config: {
        ...{ network: 'mastodon', address: 'https://social.example', privateAllowed: false },
        ...{ visibility: 'public', clientId: '', tokenEnv: null },
      },
      ...{ secret: () => 'token', keep: () => undefined, now: Temporal.Now.instant },
      ask: async ({ url }) => {
        const body = url.includes('statuses') ? [{ ...status, media_attachments: images }] : account
        return { kind: 'reply', reply: { status: 200, headers: {}, body: Buffer.from(JSON.stringify(body)) } }
      },
    })
    const { session } = done(await adapter.signIn())
    expect(done(await adapter.find(session, { key: 'a', post: one }))).toMatchObject([{ id: '9' }])
  })

  it('finds none where the line was cut before it was taken', async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    server.misbehave('POST /api/v1/statuses', 'cut-before')
    const one = post(text)
    expect(await adapter.publish(session, one, 'a')).toMatchObject({ kind: 'fault' })
    expect(done(await adapter.find(session, { key: 'a', post: one }))).toEqual([])
    expect(done(await adapter.readBack(session, { key: 'a', post: one }))).toBeNull()
  })

  it.each([
    ['the same text, long before', (one: OutgoingPost) => ({ ...one, at: one.at.add({ hours: 3 }) })],
    ['another link', (one: OutgoingPost) => ({ ...one, text: text.replace('2026', '2027') })],
    ['another word', (one: OutgoingPost) => ({ ...one, text: text.replace('alla', 'ni') })],
    ['more images', (one: OutgoingPost) => ({ ...one, images: [{ ...image(), uploaded: { id: '1' } }] })],
    [
      'another place in a thread',
      (one: OutgoingPost) => {
        const parent = { id: '7', url: null, at: instantText(one.at), version: null }
        return { ...one, answers: { root: parent, parent } }
      },
    ],
  ])('does not take for it a post with %s', async (_, differing) => {
    const one = post(text)
    const { adapter, session } = await lost({}, one)
    expect(done(await adapter.find(session, { key: 'a', post: differing(one) }))).toEqual([])
  })

  it('finds it among many that came after it', async () => {
    const one = post(text)
    const { server, adapter, session, id } = await lost({}, one)
    for (let index = 0; index < 60; index++)
      done(await adapter.publish(session, post(`${index}`), `k${index}`))
    const before = server.asked.length
    expect(done(await adapter.find(session, { key: 'a', post: one }))).toMatchObject([{ id }])
    expect(server.asked.length - before).toBe(2)
  })

  it('asks for the source where the HTML has become something else', async () => {
    const one = post('Hej **alla**, nu öppnar lärcentrum i Lycksele!')
    const { server, adapter, session, id } = await lost({}, one)
    // A server that reads Markdown: its HTML has no stars.
    Object.assign(server.state.statuses.get(id ?? '') ?? {}, {
      text: 'Hej alla, nu öppnar lärcentrum i Lycksele!',
    })
    expect(done(await adapter.find(session, { key: 'a', post: one }))).toEqual([])
    server.set({ sources: { [id ?? '']: one.text } })
    expect(done(await adapter.find(session, { key: 'a', post: one }))).toMatchObject([{ id }])
  })
})

describe('afterwards', () => {
  const published = async () => {
    const server = await serve()
    const { adapter, session } = await signedIn(server)
    const uploaded = done(await adapter.prepare(session, image(), 'key'))
    const one = post('Hej!', { images: [{ ...image(), uploaded }] })
    return { server, adapter, session, one, remote: done(await adapter.publish(session, one, 'a')) }
  }

  it('edits the text and keeps the images', async () => {
    const { server, adapter, session, one, remote } = await published()
    const edited = done(await adapter.edit?.(session, remote, { ...one, text: 'Hej då!' }))
    expect(edited).toMatchObject({ id: remote.id, url: remote.url, version: expect.any(String) })
    const [row] = [...server.state.statuses.values()]
    expect(row).toMatchObject({ text: 'Hej då!', edits: 1, media: [expect.any(String)] })
  })

  it('deletes, and what is gone already is deleted', async () => {
    const { server, adapter, session, remote } = await published()
    expect(await adapter.remove?.(session, remote)).toEqual({ kind: 'done', value: null })
    expect(await adapter.remove?.(session, remote)).toEqual({ kind: 'done', value: null })
    expect([...server.state.deleted]).toEqual([remote.id])
  })

  it('counts by the network’s own names, and what is not told is not nought', async () => {
    const { server, adapter, session, remote } = await published()
    const [row] = [...server.state.statuses.values()]
    Object.assign(row ?? {}, { favourites: 3, reblogs: 2 })
    answerFromSomebody(server.state, { to: remote.id, by: '7' })
    const figures = done(await adapter.figures?.(session, remote))
    expect(figures.map(({ name, value, metric }) => [name, value, metric])).toEqual([
      ['favourites_count', 3, null],
      ['reblogs_count', 2, null],
      ['replies_count', 1, null],
    ])
  })

  it('finds the answers of others, not its own thread, and nothing that was said in private', async () => {
    const { server, adapter, session, remote } = await published()
    const first = answerFromSomebody(server.state, { to: remote.id, by: '7' })
    const second = answerFromSomebody(server.state, { to: first, by: '8' })
    answerFromSomebody(server.state, { to: remote.id, by: '9', visibility: 'direct' })
    const answers = { root: remote, parent: remote }
    const own = done(await adapter.publish(session, post('2/2', { answers }), 'b'))
    answerFromSomebody(server.state, { to: own.id, by: '7' })
    const replies = done(await adapter.replies?.(session, remote))
    expect(replies.map(({ id }) => id)).toEqual([first, second])
  })

  it('has no sign-in to end with a token made by hand', async () => {
    expect(open(await serve()).revoke).toBeNull()
  })
})
