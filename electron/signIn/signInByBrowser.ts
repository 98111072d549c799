import * as oauth from 'openid-client'
import type { Temporal } from 'temporal-polyfill'
import type { SignInProvider } from '../../shared/delivery/signInProvider.ts'
import type { Tokens } from '../../shared/delivery/tokens.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { BrowserPage } from './browserPage.ts'
import { openLoopbackReceiver } from './loopbackReceiver.ts'
import { configurationOf, type RegisteredClient, signInFailure, tokensOf } from './tokenRequest.ts'

export interface BrowserSignIn {
  readonly provider: SignInProvider
  readonly client: RegisteredClient
  /** Whom the provider should suggest. */
  readonly loginHint: string
  readonly pages: Readonly<Record<'done' | 'failed' | 'stranger', BrowserPage>>
  readonly now: () => Temporal.Instant
  readonly openExternal: (url: string) => Promise<void>
  /** Ends the waiting: the person has changed their mind. */
  readonly signal: AbortSignal
  /** How long the person may take. */
  readonly patienceMs: number
}

/**
 * Signs in with the system's browser: authorisation code with PKCE (RFC 7636, S256) and a loopback redirect (RFC 8252). No
 * password passes through this program, and no token through its log.
 *
 * @throws RundbrevError `sign-in-cancelled`, `sign-in-timeout`, `sign-in-refused`, `sign-in-unreachable`,
 * `sign-in-scope-missing`, `sign-in-not-lasting`, `browser-unopenable`
 */
export async function signInByBrowser(asked: BrowserSignIn): Promise<Tokens> {
  const { provider, client, pages } = asked
  const configuration = configurationOf(provider, client)
  const state = oauth.randomState()
  const pkceCodeVerifier = oauth.randomPKCECodeVerifier()
  const receiver = await openLoopbackReceiver(provider.redirect, state, pages.stranger)
  try {
    const address = oauth.buildAuthorizationUrl(configuration, {
      redirect_uri: receiver.redirectUri,
      scope: provider.scopes.join(' '),
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      ...(asked.loginHint !== '' && { login_hint: asked.loginHint }),
      ...provider.parameters,
    })
    await openInBrowser(asked, address.href)
    const { url, answer } = await untilVisited(receiver.visit, asked)
    try {
      const granted = await oauth.authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier,
        expectedState: state,
      })
      const tokens = tokensOf(granted, provider, asked.now())
      answer(pages.done)
      return tokens
    } catch (error) {
      answer(pages.failed)
      throw signInFailure(error, provider)
    }
  } finally {
    receiver.close()
  }
}

async function openInBrowser({ openExternal }: BrowserSignIn, url: string): Promise<void> {
  try {
    await openExternal(url)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('browser-unopenable', {}, { reason }, { cause: error })
  }
}

async function untilVisited<Visit>(visit: Promise<Visit>, asked: BrowserSignIn): Promise<Visit> {
  const { signal, patienceMs } = asked
  const given = Promise.withResolvers<never>()
  const cancel = () => given.reject(new RundbrevError('sign-in-cancelled'))
  const minutes = Math.round(patienceMs / 60_000)
  const timer = setTimeout(
    () => given.reject(new RundbrevError('sign-in-timeout', {}, { minutes })),
    patienceMs,
  )
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await Promise.race([visit, given.promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}
