import { afterEach, describe, expect, it } from 'vitest'
import type { MastodonOptions } from '../../e2e/mastodon/mastodonTypes.ts'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { readAccountTokens } from '../../shared/social/accountTokens.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { accountAdapter } from './accountAdapter.ts'
import { accounts } from './accounts.ts'
import { channels } from './channels.ts'
import type { Deps } from './deps.ts'
import { openTestWorkspace } from './openTestWorkspace.ts'
import { requireAccount } from './requireChannel.ts'
import { signInToAccount } from './signInToAccount.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function world(options: MastodonOptions = {}, config: Partial<SocialChannelConfig> = {}) {
  const server = await serveMastodon({ token: '', ...options })
  const test = openTestWorkspace()
  closing.push(server.close, test.close)
  const saved = await accounts['accounts.save'](test.deps, {
    ...{ id: null, name: 'Mastodon', secrets: {} },
    config: {
      ...{ network: 'mastodon', address: server.address, privateAllowed: true, visibility: 'public' },
      ...{ clientId: '', tokenEnv: null },
      ...config,
    } as SocialChannelConfig,
  })
  return { server, deps: test.deps, id: saved.id }
}

/** A browser whose person says yes: goes where it is sent, and shows what comes. */
function browser() {
  const pages: string[] = []
  const opened: URL[] = []
  const openExternal = async (url: string) => {
    opened.push(new URL(url))
    void fetch(url).then(async (answer) => pages.push(await answer.text()))
  }
  return { pages, opened, openExternal }
}

const never = new AbortController().signal
const signIn = (deps: Deps, id: ChannelId, shown = browser()) =>
  signInToAccount(deps, {
    ...{ id, language: 'sv', openExternal: shown.openExternal, signal: never, patienceMs: 1000 },
  })

const tokenOf = (deps: Deps, id: ChannelId) => readAccountTokens(deps.secrets.get(id, 'oauth'))

describe('signing in to Mastodon with the browser', () => {
  it('makes the program known there, asks for as little as it needs, and keeps what comes of it', async () => {
    const { server, deps, id } = await world()
    const shown = browser()
    await signIn(deps, id, shown)
    const scopes = 'read:accounts read:statuses write:statuses write:media'
    expect(shown.opened.map(({ searchParams }) => searchParams.get('scope'))).toEqual([scopes])
    expect(shown.opened[0]?.searchParams.get('code_challenge_method')).toBe('S256')
    const tokens = tokenOf(deps, id)
    expect(tokens).toMatchObject({ refreshToken: null, expiresAt: null })
    expect(server.state.tokens.get(tokens?.accessToken ?? '')).toMatchObject({ scopes: scopes.split(' ') })
    expect(await accounts['accounts.test'](deps, { id })).toMatchObject({ ok: true })
    await expect.poll(() => shown.pages.join()).toContain('Klart, du är inloggad')
    expect(JSON.stringify(await channels['channels.list'](deps))).not.toContain(tokens?.accessToken)
  })

  it('is ended there when the account is taken away', async () => {
    const { server, deps, id } = await world()
    await signIn(deps, id)
    const adapter = accountAdapter(deps, requireAccount(deps, id))
    const signedIn = await adapter.signIn()
    if (signedIn.kind === 'fault' || adapter.revoke === null) throw new Error('not signed in')
    expect(await adapter.revoke(signedIn.value.session)).toEqual({ kind: 'done', value: null })
    expect([...server.state.tokens.values()].map(({ revoked }) => revoked)).toEqual([true])
  })

  it('ends the earlier sign-in there, once the new one is kept', async () => {
    const { server, deps, id } = await world()
    await signIn(deps, id)
    const { earlier } = await signIn(deps, id)
    expect(earlier).toBe('done')
    expect([...server.state.tokens.values()].map(({ revoked }) => revoked)).toEqual([true, false])
    expect(server.asked.at(-1)).toBe('POST /oauth/revoke')
    expect(await accounts['accounts.test'](deps, { id })).toMatchObject({ ok: true })
  })

  it('stands where the earlier one cannot be ended', async () => {
    const { server, deps, id } = await world()
    await signIn(deps, id)
    const first = tokenOf(deps, id)
    server.misbehave('POST /oauth/revoke', '503')
    expect(await signIn(deps, id)).toEqual({ earlier: 'failed' })
    expect(tokenOf(deps, id)).not.toEqual(first)
    expect(await accounts['accounts.test'](deps, { id })).toMatchObject({ ok: true })
  })

  it('is ended there when a token made by hand takes its place, and no other server gets what it left', async () => {
    const { server, deps, id } = await world()
    await signIn(deps, id)
    const first = tokenOf(deps, id)?.accessToken ?? ''
    const save = (config: Partial<SocialChannelConfig>, secrets: object) =>
      accounts['accounts.save'](deps, {
        ...{ id, name: 'Mastodon', secrets },
        config: { ...requireAccount(deps, id).config, ...config } as SocialChannelConfig,
      })
    save({ clientId: '' }, { oauth: 'made-by-hand' })
    await expect.poll(() => server.state.tokens.get(first)?.revoked).toBe(true)
    save({ address: 'https://annan.example' }, {})
    expect(tokenOf(deps, id)).toBeUndefined()
  })

  it('works where the instance does not tell where to sign in', async () => {
    const { server, deps, id } = await world()
    server.misbehave('GET /.well-known', 'html')
    await signIn(deps, id)
    expect(tokenOf(deps, id)?.accessToken).toBeTruthy()
  })

  it('registers anew each time, with the very address that the browser comes back to', async () => {
    const { server, deps, id } = await world()
    await signIn(deps, id)
    const first = tokenOf(deps, id)
    await signIn(deps, id)
    expect(tokenOf(deps, id)).not.toEqual(first)
    expect([...server.state.apps.values()].map(({ redirectUri }) => redirectUri)).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/rundbrev$/),
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/rundbrev$/),
    ])
  })
})

describe('what keeps somebody from being signed in', () => {
  const refusal = async (prepare: (server: MastodonServer) => void, options: MastodonOptions = {}) => {
    const { server, deps, id } = await world(options)
    prepare(server)
    const error = await signIn(deps, id).catch((thrown: unknown) => thrown)
    expect(tokenOf(deps, id)).toBeUndefined()
    expect(requireAccount(deps, id).config).toMatchObject({ clientId: '' })
    return error
  }

  it('the instance answers with a page when it is asked to know the program', async () => {
    expect(await refusal((server) => server.misbehave('POST /api/v1/apps', 'html'))).toMatchObject({
      code: 'account-answer-unreadable',
    })
  })

  it('the instance is out of order', async () => {
    expect(await refusal((server) => server.misbehave('GET /.well-known', '503'))).toMatchObject({
      code: 'account-server-troubled',
    })
  })

  it('the code is worth nothing', async () => {
    expect(await refusal((server) => server.misbehave('POST /oauth/token', '422'))).toMatchObject({
      code: 'network-sign-in-refused',
    })
  })

  it('the line is cut', async () => {
    expect(await refusal((server) => server.misbehave('POST /oauth/token', 'cut-after'))).toMatchObject({
      code: 'sign-in-unreachable',
      values: { reason: 'ECONNRESET' },
    })
  })

  it('somebody else sends the browser to our port with a code of their own', async () => {
    const { server, deps, id } = await world()
    const strangers: number[] = []
    const real = browser()
    const openExternal = async (url: string) => {
      const redirect = new URL(url).searchParams.get('redirect_uri') ?? ''
      strangers.push((await fetch(`${redirect}?code=stolen&state=guessed`)).status)
      await real.openExternal(url)
    }
    await signInToAccount(deps, { id, language: 'sv', openExternal, signal: never, patienceMs: 1000 })
    expect(strangers).toEqual([404])
    expect(server.state.tokens.size).toBe(1)
  })

  it('they change their mind', async () => {
    const { deps, id } = await world()
    const change = new AbortController()
    const openExternal = async () => change.abort()
    const asked = { id, language: 'sv', openExternal, signal: change.signal } as const
    await expect(signInToAccount(deps, asked)).rejects.toMatchObject({ code: 'sign-in-cancelled' })
  })

  it('the account was moved to another server meanwhile, which must not get this one’s token', async () => {
    const { deps, id } = await world()
    const other = await serveMastodon()
    closing.push(other.close)
    const real = browser()
    const openExternal = async (url: string) => {
      const { config } = requireAccount(deps, id)
      const moved = { ...config, address: other.address } as SocialChannelConfig
      await accounts['accounts.save'](deps, { id, name: 'Mastodon', config: moved, secrets: {} })
      await real.openExternal(url)
    }
    const asked = { id, language: 'sv', openExternal, signal: never, patienceMs: 1000 } as const
    await expect(signInToAccount(deps, asked)).rejects.toMatchObject({ code: 'sign-in-cancelled' })
    expect(tokenOf(deps, id)).toBeUndefined()
  })

  it('nobody has registered an app with a network that wants one', async () => {
    const { deps, id } = await world({}, {
      ...{ network: 'x', clientId: '', apiAddress: 'https://api.x.com', tokenEnv: null },
      costs: { plain: 0, withLink: 0 },
    } as Partial<SocialChannelConfig>)
    await expect(signIn(deps, id)).rejects.toMatchObject({ code: 'account-client-missing' })
  })

  it('Bluesky has app passwords', async () => {
    const { deps, id } = await world({}, {
      ...{ network: 'bluesky', address: 'https://bsky.social', handle: 'kommunen.bsky.social' },
      passwordEnv: null,
    } as Partial<SocialChannelConfig>)
    await expect(signIn(deps, id)).rejects.toMatchObject({ code: 'account-signs-in-otherwise' })
  })
})
