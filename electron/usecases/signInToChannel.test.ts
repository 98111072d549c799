import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  startAuthorizationServer,
} from '../../e2e/authorizationServer.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { signInProvider } from '../../shared/delivery/signInProvider.ts'
import { accessToken } from './accessToken.ts'
import { channels } from './channels.ts'
import type { Deps } from './deps.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { signInToChannel } from './signInToChannel.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

interface World {
  readonly test: TestWorkspace
  readonly deps: Deps
  readonly id: ChannelId
  readonly server: AuthorizationServer
}

/** A channel that signs in by OAuth 2 at the stand-in. */
async function world(
  options: Partial<AuthorizationServerOptions> = {},
  config: Partial<SmtpConfig> = {},
): Promise<World> {
  const server = await startAuthorizationServer({ clientId: 'rundbrev-1', ...options })
  const test = openTestWorkspace()
  closing.push(server.close, test.close)
  const deps: Deps = {
    ...test.deps,
    signInProvider: (kind, client) => server.standInFor(signInProvider(kind, client)),
  }
  const saved = await channels['channels.saveEmail'](deps, {
    ...{ id: null, name: 'Utskick', secrets: {} },
    config: {
      ...{ ...plainSmtp, host: '127.0.0.1', port: 25, security: 'none', user: 'kansli@kommun.example' },
      ...{ fromName: '', fromAddress: 'kansli@kommun.example', connections: 1, perMinute: 60 },
      ...{ signIn: 'microsoft', oauth: { clientId: 'rundbrev-1', tenant: 'kommun.example' } },
      ...config,
    },
  })
  return { test, deps, id: saved.id, server }
}

/** A browser whose person says yes: goes where it is sent, and shows what comes. */
function browser() {
  const pages: string[] = []
  return {
    pages,
    openExternal: async (url: string) => {
      void fetch(url).then(async (answer) => pages.push(await answer.text()))
    },
  }
}

const never = new AbortController().signal

/** A browser that gets no answer it can go on with should not be waited for as long as a person is. */
const signIn = (deps: Deps, id: ChannelId, openExternal = browser().openExternal) =>
  signInToChannel(deps, { id, language: 'sv', openExternal, signal: never, patienceMs: 5000 })

describe.each(['microsoft', 'google'] as const)('signing in with %s', (kind) => {
  it('asks by the book, keeps what comes of it as a secret, and tells the browser that it is done', async () => {
    const { deps, id, server } = await world({}, { signIn: kind })
    const { openExternal, pages } = browser()
    await signIn(deps, id, openExternal)
    expect(server.asked).toEqual([
      { what: 'authorize', fault: null },
      { what: 'authorization_code', fault: null },
    ])
    expect(server.accepts(await accessToken(deps, id))).toBe(true)
    await expect.poll(() => pages.join()).toContain('Klart, du är inloggad')
    const { channels: listed } = await channels['channels.list'](deps)
    expect(listed[0]).toMatchObject({ kept: ['oauth'] })
    expect(JSON.stringify(listed)).not.toContain(await accessToken(deps, id))
  })
})

it("shows Google's secret of the application where there is one", async () => {
  const { deps, id, server } = await world({ clientSecret: 'gocspx' }, { signIn: 'google' })
  deps.secrets.set(id, 'client', 'gocspx')
  await signIn(deps, id)
  expect(server.accepts(await accessToken(deps, id))).toBe(true)
})

describe('what keeps somebody from being signed in', () => {
  const refusal = async (options: Partial<AuthorizationServerOptions>) => {
    const { deps, id } = await world(options)
    const shown = browser()
    const signedIn = signIn(deps, id, shown.openExternal)
    const error = await signedIn.catch((thrown: unknown) => thrown)
    expect(deps.secrets.get(id, 'oauth')).toBeUndefined()
    await expect.poll(() => shown.pages.join()).toContain('Inloggningen blev inte klar')
    return error
  }

  it('they say no', async () => {
    expect(await refusal({ denies: true })).toMatchObject({
      code: 'sign-in-refused',
      values: { reason: 'access_denied: AADSTS65004: User declined to consent' },
    })
  })

  it('they allow something else than sending', async () => {
    expect(await refusal({ grants: ['https://outlook.office.com/IMAP.AccessAsUser.All'] })).toMatchObject({
      code: 'sign-in-scope-missing',
    })
  })

  it('it would last an hour and no longer', async () => {
    expect(await refusal({ withoutRefreshToken: true })).toMatchObject({ code: 'sign-in-not-lasting' })
  })

  it('they change their mind', async () => {
    const { deps, id } = await world()
    const change = new AbortController()
    const openExternal = async () => change.abort()
    const asked = { id, language: 'sv', openExternal, signal: change.signal } as const
    await expect(signInToChannel(deps, asked)).rejects.toMatchObject({ code: 'sign-in-cancelled' })
  })

  it('they never come back', async () => {
    const { deps, id } = await world()
    const asked = { id, language: 'sv', openExternal: async () => {}, signal: never, patienceMs: 30 } as const
    await expect(signInToChannel(deps, asked)).rejects.toMatchObject({ code: 'sign-in-timeout' })
  })

  it('there is no browser', async () => {
    const { deps, id } = await world()
    const openExternal = async () => Promise.reject(new Error('no handler'))
    const asked = { id, language: 'sv', openExternal, signal: never } as const
    await expect(signInToChannel(deps, asked)).rejects.toMatchObject({ code: 'browser-unopenable' })
  })

  it('nobody has registered the program', async () => {
    const { deps, id } = await world({}, { oauth: null })
    const asked = { id, language: 'sv', ...browser(), signal: never } as const
    await expect(signInToChannel(deps, asked)).rejects.toMatchObject({ code: 'sign-in-client-missing' })
  })
})

it('is not ended, nor signed in, by a page that sends the browser to our port with a code of its own', async () => {
  const { deps, id, server } = await world()
  const real = browser()
  const strangers: number[] = []
  const openExternal = async (url: string) => {
    const redirect = new URL(url).searchParams.get('redirect_uri') ?? ''
    for (const query of ['?code=stolen&state=guessed', '?code=stolen', '', '?error=access_denied']) {
      strangers.push((await fetch(redirect + query)).status)
    }
    strangers.push((await fetch(redirect, { method: 'POST' })).status)
    await real.openExternal(url)
  }
  await signIn(deps, id, openExternal)
  expect(strangers).toEqual([404, 404, 404, 404, 404])
  expect(server.asked.map(({ fault }) => fault)).toEqual([null, null])
})

describe('a token', () => {
  it('is used until shortly before its end, and then renewed', async () => {
    const { deps, id, test, server } = await world({ tokensLast: 3600 })
    await signIn(deps, id)
    const first = await accessToken(deps, id)
    test.setNow('2026-12-01T08:54:00Z')
    expect(await accessToken(deps, id)).toBe(first)
    test.setNow('2026-12-01T08:56:00Z')
    const second = await accessToken(deps, id)
    expect(second).not.toBe(first)
    expect(await accessToken(deps, id)).toBe(second)
    expect(server.asked.map(({ what }) => what)).toEqual(['authorize', 'authorization_code', 'refresh_token'])
  })

  it('is renewed once for all the connections that are opened at a time', async () => {
    const { deps, id, test, server } = await world()
    await signIn(deps, id)
    test.setNow('2026-12-01T12:00:00Z')
    const tokens = await Promise.all(Array.from({ length: 3 }, () => accessToken(deps, id)))
    expect(new Set(tokens).size).toBe(1)
    expect(server.asked.filter(({ what }) => what === 'refresh_token')).toEqual([
      { what: 'refresh_token', fault: null },
    ])
  })

  it('that is worth nothing any more has to be signed in for again', async () => {
    const { deps, id, test, server } = await world()
    await signIn(deps, id)
    server.forgetEverything()
    test.setNow('2026-12-01T12:00:00Z')
    await expect(accessToken(deps, id)).rejects.toMatchObject({
      code: 'sign-in-needed',
      values: { name: 'Utskick' },
    })
  })
})

describe('a mail server that takes tokens', () => {
  async function mailServer(accepts: (token: string) => boolean): Promise<{ port: number; tried: string[] }> {
    const tried: string[] = []
    const server = new SMTPServer({
      ...{ authMethods: ['XOAUTH2'], disabledCommands: ['STARTTLS'], allowInsecureAuth: true },
      onAuth({ method, username, accessToken: token }, _session, done) {
        tried.push(`${method} ${username}`)
        if (accepts(token ?? '')) return done(null, { user: username })
        done(Object.assign(new Error('5.7.3 Authentication unsuccessful'), { responseCode: 535 }))
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => server.close())
    return { port: (server.server.address() as AddressInfo).port, tried }
  }

  it('is signed in to, and a token that it refuses is renewed once', async () => {
    let server: AuthorizationServer | undefined
    const mail = await mailServer((token) => server?.accepts(token) === true)
    const { deps, id, ...rest } = await world({}, { port: mail.port })
    server = rest.server
    await signIn(deps, id)
    expect(await channels['channels.test'](deps, { id })).toMatchObject({ ok: true })
    server.forgetAccess()
    expect(await channels['channels.test'](deps, { id })).toMatchObject({ ok: true })
    expect(mail.tried.every((attempt) => attempt === 'XOAUTH2 kansli@kommun.example')).toBe(true)
    expect(server.asked.filter(({ what }) => what === 'refresh_token')).toHaveLength(1)
  })

  it('that refuses the renewed one as well is not asked again', async () => {
    const mail = await mailServer(() => false)
    const { deps, id, server } = await world({}, { port: mail.port })
    await signIn(deps, id)
    expect(await channels['channels.test'](deps, { id })).toMatchObject({
      ok: false,
      trouble: { code: 'smtp-token-refused' },
    })
    expect(server.asked.filter(({ what }) => what === 'refresh_token')).toHaveLength(1)
  })

  it('is not asked at all before somebody has signed in', async () => {
    const mail = await mailServer(() => true)
    const { deps, id } = await world({}, { port: mail.port })
    expect(await channels['channels.test'](deps, { id })).toMatchObject({
      ok: false,
      trouble: { code: 'sign-in-needed', values: { name: 'Utskick' } },
    })
    expect(mail.tried).toEqual([])
  })
})
