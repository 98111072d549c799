import { createHmac, randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BlueskySession } from '../../electron/channels/bluesky/session.ts'
import { tidFor } from '../../shared/social/tid.ts'
import { startSilentProxy } from '../silentProxy.ts'
import { adapterFor, faultOf, newKey, offered, outgoing, value } from './account.ts'
import { type BlueskyServer, xrpc } from './blueskyServer.ts'
import { sharedServer } from './sharedServer.ts'

let server: BlueskyServer
let names = 0

beforeAll(async () => {
  server = (await sharedServer()).server
})

async function signedIn(where = server) {
  names += 1
  const account = await where.newAccount(`kansliet${names}`)
  const adapter = adapterFor(where, account)
  const session = value(await adapter.signIn()).session as BlueskySession
  return { account, adapter, session }
}

async function texts(did: string): Promise<string[]> {
  return (await server.posts(did)).map((post) => post.value.text).toReversed()
}

/** The token as it will be when its time has run out: the server's own, signed with its own secret, with an end in the past. */
function ended(token: string): string {
  const [header = '', payload = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
  const past = Buffer.from(JSON.stringify({ ...claims, iat: 1_700_000_000, exp: 1_700_000_001 }))
  const signed = `${header}.${past.toString('base64url')}`
  return `${signed}.${createHmac('sha256', 'jwt-secret').update(signed).digest('base64url')}`
}

describe('a session that ends', () => {
  it('is renewed between two posts, and nobody notices', async () => {
    const { account, adapter, session } = await signedIn()
    value(await adapter.publish(session, outgoing('Före'), newKey()))
    const before = session.tokens
    session.tokens = { ...before, access: ended(before.access) }
    value(await adapter.publish(session, outgoing('Efter'), newKey()))
    expect(await texts(account.did)).toEqual(['Före', 'Efter'])
    expect(session.tokens.refresh).not.toBe(before.refresh)
  })

  it('is begun anew with the app password when it can no longer be renewed', async () => {
    const { account, adapter, session } = await signedIn()
    session.tokens = { access: ended(session.tokens.access), refresh: ended(session.tokens.refresh) }
    value(await adapter.publish(session, outgoing('Anew'), newKey()))
    expect(await texts(account.did)).toEqual(['Anew'])
  })

  it('is lost when the app password is taken back between two posts of a thread, and the second is not there', async () => {
    const { account, adapter, session } = await signedIn()
    const root = value(await adapter.publish(session, outgoing('Ett'), newKey()))
    await account.revokeAppPassword()
    session.tokens = { ...session.tokens, access: ended(session.tokens.access) }
    const second = outgoing('Två', { answers: { root, parent: root } })
    expect(faultOf(await adapter.publish(session, second, newKey()))).toMatchObject({
      ...{ kind: 'answered', status: 401, code: 'AuthenticationRequired' },
    })
    expect(await texts(account.did)).toEqual(['Ett'])
  })

  it('is ended there when the account is removed here', async () => {
    const { adapter, session } = await signedIn()
    const revoke = offered(adapter.revoke)
    expect(value(await revoke(session))).toBeNull()
    const renewing = xrpc(server.address, 'com.atproto.server.refreshSession', null, session.tokens.refresh)
    await expect(renewing).rejects.toThrow(/ExpiredToken/)
    expect(value(await revoke(session))).toBeNull()
  })
})

describe('a server that goes away', () => {
  it('leaves a thread that is continued when it is back', async () => {
    const { account, adapter, session } = await signedIn()
    const now = Temporal.Now.instant()
    const keys = [0, 1, 2].map((milliseconds) => tidFor(now.add({ milliseconds }), randomUUID()))
    const root = value(await adapter.publish(session, outgoing('Ett'), keys[0] ?? ''))
    const second = outgoing('Två', { answers: { root, parent: root } })
    await server.kill()
    expect(faultOf(await adapter.publish(session, second, keys[1] ?? ''))).toMatchObject({
      ...{ kind: 'unreachable', reason: 'ECONNREFUSED' },
    })
    await server.restart()
    const parent = value(await adapter.publish(session, second, keys[1] ?? ''))
    value(await adapter.publish(session, outgoing('Tre', { answers: { root, parent } }), keys[2] ?? ''))
    expect(await texts(account.did)).toEqual(['Ett', 'Två', 'Tre'])
    const third = (await server.posts(account.did))[0]
    expect(third?.value.reply).toEqual({
      root: { uri: root.id, cid: root.version },
      parent: { uri: parent.id, cid: parent.version },
    })
  })

  it('has published what it took without an answer: the same key again is the same post', async () => {
    const { account, session } = await signedIn()
    let isSilent = true
    const silent = await startSilentProxy(
      server.address,
      (asked) => isSilent && asked.includes('com.atproto.repo.putRecord'),
    )
    const through = adapterFor(silent, account)
    const key = newKey()
    const post = outgoing('Utan svar')
    expect(faultOf(await through.publish(session, post, key)).kind).toBe('lost')
    const there = value(await through.readBack(session, { key, post }))
    expect(there).not.toBeNull()
    isSilent = false
    expect(value(await through.publish(session, post, key))).toEqual(there)
    expect(await texts(account.did)).toEqual(['Utan svar'])
    silent.close()
  })
})

describe('a server that has been asked too often', () => {
  it('says how much is left, and from when on it may be asked again', async () => {
    const { adapter, session } = await signedIn()
    const [left] = value(await adapter.limits(session)).left
    expect(left).toEqual({ what: 'requests', left: expect.any(Number), until: expect.any(String) })
    const stranger = adapterFor(server, { handle: 'ingen.test', appPassword: 'abcd-efgh-ijkl-mnop' })
    const attempts = await Promise.all(Array.from({ length: 31 }, () => stranger.signIn()))
    const fault = attempts.map(faultOf).find((one) => one.kind === 'answered' && one.status === 429)
    expect(fault).toMatchObject({ kind: 'answered', status: 429, code: 'RateLimitExceeded' })
    const until = fault?.kind === 'answered' ? Date.parse(fault.until ?? '') : Number.NaN
    expect(until - Date.now()).toBeGreaterThan(0)
    expect(until - Date.now()).toBeLessThan(300_000)
  })
})
