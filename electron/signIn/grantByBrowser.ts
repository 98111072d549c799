import * as oauth from 'openid-client'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { BrowserPage } from './browserPage.ts'
import { openLoopbackReceiver, type Redirect } from './loopbackReceiver.ts'

/** How a person is asked in the system's browser, and how long they may take. */
export interface AskedInBrowser {
  readonly pages: Readonly<Record<'done' | 'failed' | 'stranger', BrowserPage>>
  readonly openExternal: (url: string) => Promise<void>
  /** Ends the waiting: the person has changed their mind. */
  readonly signal: AbortSignal
  readonly patienceMs: number
}

export interface GrantAsked extends AskedInBrowser {
  readonly redirect: Redirect
  /** Who asks, and whom. Some servers make the acquaintance of a program only when they know where the browser comes back to. */
  readonly configuration: (redirectUri: string) => Promise<oauth.Configuration> | oauth.Configuration
  readonly scope: string
  /** RFC 7636, S256. */
  readonly pkce: boolean
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * An authorisation code by the system's browser and a loopback redirect (RFC 8252), and what the server gives for it. No password
 * passes through this program.
 *
 * @param keep what is made of the answer; the browser says that all is done only when it has not thrown
 * @throws RundbrevError `sign-in-cancelled`, `sign-in-timeout`, `browser-unopenable`; what the library, `configuration` and `keep` throw
 */
export async function grantByBrowser<Kept>(
  asked: GrantAsked,
  keep: (answer: oauth.TokenEndpointResponse) => Kept,
): Promise<Kept> {
  const { pages, pkce } = asked
  const state = oauth.randomState()
  const pkceCodeVerifier = oauth.randomPKCECodeVerifier()
  const receiver = await openLoopbackReceiver(asked.redirect, state, pages.stranger)
  try {
    const configuration = await asked.configuration(receiver.redirectUri)
    const address = oauth.buildAuthorizationUrl(configuration, {
      redirect_uri: receiver.redirectUri,
      scope: asked.scope,
      state,
      ...(pkce && {
        code_challenge: await oauth.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: 'S256',
      }),
      ...asked.parameters,
    })
    await openInBrowser(asked, address.href)
    const { url, answer } = await untilVisited(receiver.visit, asked)
    try {
      const granted = await oauth.authorizationCodeGrant(configuration, url, {
        ...(pkce && { pkceCodeVerifier }),
        expectedState: state,
      })
      const kept = keep(granted)
      answer(pages.done)
      return kept
    } catch (error) {
      answer(pages.failed)
      throw error
    }
  } finally {
    receiver.close()
  }
}

async function openInBrowser({ openExternal }: AskedInBrowser, url: string): Promise<void> {
  try {
    await openExternal(url)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('browser-unopenable', {}, { reason }, { cause: error })
  }
}

async function untilVisited<Visit>(visit: Promise<Visit>, asked: AskedInBrowser): Promise<Visit> {
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
