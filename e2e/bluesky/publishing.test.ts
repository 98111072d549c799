import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ChannelAdapter, OutgoingImage, OutgoingPost } from '../../electron/channels/channelAdapter.ts'
import { limits } from '../../shared/social/limits.ts'
import { adapterFor, faultOf, heavy, newKey, offered, outgoing, picture, value } from './account.ts'
import { type BlueskyAccount, type BlueskyServer, xrpc } from './blueskyServer.ts'
import { sharedServer } from './sharedServer.ts'

let server: BlueskyServer
let account: BlueskyAccount
let adapter: ChannelAdapter
let session: unknown

beforeAll(async () => {
  server = (await sharedServer()).server
  account = await server.newAccount('forbundet')
  await server.newAccount('kommunen')
  adapter = adapterFor(server, account)
  session = value(await adapter.signIn()).session
})

async function uploaded({ bytes, ...image }: OutgoingImage) {
  const named = value(await adapter.prepare(session, { bytes, ...image }, newKey()))
  return { ...image, uploaded: named }
}

async function kept(uri: string) {
  const found = (await server.posts(account.did)).filter((post) => post.uri === uri)
  expect(found).toHaveLength(1)
  return found[0]?.value ?? { text: '', createdAt: '' }
}

/** The stretches of a kept text that lead somewhere, cut out by the bytes that the record tells, as its readers' programs do. */
function leads(record: { readonly text: string; readonly [part: string]: unknown }) {
  const bytes = Buffer.from(record.text, 'utf8')
  const facets = (record.facets ?? []) as {
    readonly index: { readonly byteStart: number; readonly byteEnd: number }
    readonly features: readonly Record<string, string>[]
  }[]
  return facets.map(({ index, features }) => [
    bytes.subarray(index.byteStart, index.byteEnd).toString('utf8'),
    features[0]?.uri ?? features[0]?.did ?? features[0]?.tag,
  ])
}

describe('signing in', () => {
  it('says whose account it is', async () => {
    expect(value(await adapter.signIn())).toMatchObject({ account: '@forbundet.test', until: null })
  })

  it('refuses a wrong password in the words of the server', async () => {
    const other = adapterFor(server, { ...account, appPassword: 'abcd-efgh-ijkl-mnop' })
    expect(faultOf(await other.signIn())).toMatchObject({
      ...{ kind: 'answered', status: 401, code: 'AuthenticationRequired', until: null },
      message: expect.stringContaining('Invalid'),
    })
  })

  it('tells the limits of the table', async () => {
    expect(value(await adapter.limits(session)).limits).toEqual(limits.bluesky)
  })
})

describe('a post', () => {
  it('leads where its address, mentions and hashtags say, whatever stands before them', async () => {
    const text =
      'Åk till 👩‍🎓 Lycksele: https://lycksele.example/höst?a=1&b=2. Fråga @kommunen.test, @ingen.test och @kommunen@social.example! #YrkeshögskolaNorr'
    const remote = value(await adapter.publish(session, outgoing(text), newKey()))
    const record = await kept(remote.id)
    const kommunen = await xrpc(server.address, 'com.atproto.identity.resolveHandle?handle=kommunen.test')
    expect(record.text).toBe(text)
    expect(record.langs).toEqual(['sv'])
    expect(leads(record)).toEqual([
      ['https://lycksele.example/höst?a=1&b=2', 'https://lycksele.example/h%C3%B6st?a=1&b=2'],
      ['@kommunen.test', (kommunen as { readonly did: string }).did],
      ['#YrkeshögskolaNorr', 'YrkeshögskolaNorr'],
    ])
    expect(remote.unlinked).toEqual(['@ingen.test', '@kommunen@social.example'])
  })

  it('says where it is, when it was published and which version it is', async () => {
    const key = newKey()
    const remote = value(await adapter.publish(session, outgoing('Var är jag?'), key))
    expect(remote).toEqual({
      id: `at://${account.did}/app.bsky.feed.post/${key}`,
      url: `https://bsky.app/profile/forbundet.test/post/${key}`,
      at: '2026-11-29T09:00:00.000Z',
      version: expect.stringMatching(/^bafy/),
    })
    expect(value(await adapter.readBack(session, { key, post: outgoing('Var är jag?') }))).toEqual(remote)
    expect(value(await adapter.readBack(session, { key: newKey(), post: outgoing('') }))).toBeNull()
  })

  it('shows two images with what they show and their proportions', async () => {
    const images = [
      await uploaded(await picture(400, 300, 'En skolgård i Lycksele')),
      await uploaded(await picture(300, 400, '')),
    ]
    const remote = value(await adapter.publish(session, outgoing('Två bilder', { images }), newKey()))
    const record = await kept(remote.id)
    expect(record.embed).toMatchObject({
      $type: 'app.bsky.embed.images',
      images: [
        { alt: 'En skolgård i Lycksele', aspectRatio: { width: 400, height: 300 } },
        { alt: '', aspectRatio: { width: 300, height: 400 } },
      ],
    })
    expect(record).toMatchObject({ embed: { images: images.map((image) => ({ image: image.uploaded })) } })
  })

  it('shows a card of its link, with its image', async () => {
    const image = { ...(await picture(600, 400, '')), use: 'card' as const }
    const card = {
      ...{ href: 'https://lycksele.example/brev', title: 'Brevet – i höst', description: 'Vad som händer' },
      image: (await uploaded(image)).uploaded,
    }
    const remote = value(await adapter.publish(session, outgoing('Läs brevet', { card }), newKey()))
    expect((await kept(remote.id)).embed).toEqual({
      $type: 'app.bsky.embed.external',
      external: {
        ...{ uri: card.href, title: card.title, description: card.description },
        thumb: card.image,
      },
    })
  })

  it('goes on in a thread, each post an answer to the one before', async () => {
    const root = value(await adapter.publish(session, outgoing('Ett'), newKey()))
    const second = value(
      await adapter.publish(session, outgoing('Två', { answers: { root, parent: root } }), newKey()),
    )
    const third = value(
      await adapter.publish(session, outgoing('Tre', { answers: { root, parent: second } }), newKey()),
    )
    const ref = ({ id, version }: typeof root) => ({ uri: id, cid: version })
    expect((await kept(second.id)).reply).toEqual({ root: ref(root), parent: ref(root) })
    expect((await kept(third.id)).reply).toEqual({ root: ref(root), parent: ref(second) })
  })

  it('is one post when it is published twice under its key', async () => {
    const key = newKey()
    const post = outgoing('Bara en gång')
    const first = value(await adapter.publish(session, post, key))
    expect(value(await adapter.publish(session, post, key))).toEqual(first)
    const texts = (await server.posts(account.did)).map(({ value: record }) => record.text)
    expect(texts.filter((text) => text === post.text)).toHaveLength(1)
  })

  it('is found by its text, the one under its key first, then by time', async () => {
    const text = 'Samma text tre gånger'
    const hour = (hours: number) => outgoing(text, { at: outgoing('').at.add({ hours }) })
    const keys = [newKey(), newKey(), newKey()]
    const [one, two, three] = [
      value(await adapter.publish(session, hour(0), keys[0] ?? '')),
      value(await adapter.publish(session, hour(5), keys[1] ?? '')),
      value(await adapter.publish(session, hour(2), keys[2] ?? '')),
    ]
    const found = value(await adapter.find(session, { key: keys[1] ?? '', post: hour(0) }))
    expect(found).toEqual([two, one, three].map((post) => ({ ...post, excerpt: 'Samma text tre gånger' })))
    expect(value(await adapter.find(session, { key: newKey(), post: outgoing('Aldrig skriven') }))).toEqual(
      [],
    )
  })

  it('is gone when it is deleted, and deleting it again does no harm', async () => {
    const key = newKey()
    const remove = offered(adapter.remove)
    const remote = value(await adapter.publish(session, outgoing('Snart borta'), key))
    expect(value(await remove(session, remote))).toBeNull()
    expect(value(await remove(session, remote))).toBeNull()
    expect(value(await adapter.readBack(session, { key, post: outgoing('Snart borta') }))).toBeNull()
  })
})

describe('what Bluesky would refuse', () => {
  it('never leaves: a text of 301 characters, an image over its weight, an answer to nobody knows what', async () => {
    const before = await server.posts(account.did)
    const post = (text: string, parts?: Partial<OutgoingPost>) =>
      adapter.publish(session, outgoing(text, parts), newKey())
    const unknown = { id: 'at://x/y/z', url: null, at: '2026-11-29T09:00:00Z', version: null }
    expect(faultOf(await post('å'.repeat(301)))).toMatchObject({ kind: 'unfit', code: 'text-too-long' })
    expect(faultOf(await post('x', { answers: { root: unknown, parent: unknown } }))).toMatchObject({
      code: 'answered-post-unknown',
    })
    expect(faultOf(await adapter.publish(session, outgoing('x'), randomUUID()))).toMatchObject({
      code: 'key-unusable',
    })
    expect(faultOf(await adapter.prepare(session, heavy(2_000_001), newKey()))).toMatchObject({
      code: 'image-too-heavy',
    })
    expect(faultOf(await adapter.prepare(session, heavy(1_000_001, 'card'), newKey()))).toMatchObject({
      code: 'image-too-heavy',
    })
    expect(await server.posts(account.did)).toEqual(before)
  })

  it('is refused by the server itself just where the table says', async () => {
    const put = async (text: string, image: OutgoingImage | null) => {
      const embed = image === null ? {} : { images: [await uploaded(image)] }
      return await adapter.publish(session, outgoing(text, embed), newKey())
    }
    expect((await put('å'.repeat(300), heavy(2_000_000))).kind).toBe('done')
    const { accessJwt } = (await xrpc(server.address, 'com.atproto.server.createSession', {
      ...{ identifier: account.handle, password: account.appPassword },
    })) as { readonly accessJwt: string }
    const record = { $type: 'app.bsky.feed.post', text: 'å'.repeat(301), createdAt: '2026-11-29T09:00:00Z' }
    const input = { repo: account.did, collection: 'app.bsky.feed.post', rkey: newKey(), record }
    await expect(xrpc(server.address, 'com.atproto.repo.putRecord', input, accessJwt)).rejects.toThrow(
      /400 .*300/,
    )
  })

  it('is told as the server words it: an image that it has never seen', async () => {
    const image = await uploaded(await picture(50, 50, ''))
    const other = {
      ...(image.uploaded as object),
      ref: { $link: 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy' },
    }
    const images = [{ ...image, uploaded: other }]
    expect(
      faultOf(await adapter.publish(session, outgoing('Utan bild', { images }), newKey())),
    ).toMatchObject({
      ...{ kind: 'answered', status: 400, code: 'BlobNotFound' },
    })
  })
})
