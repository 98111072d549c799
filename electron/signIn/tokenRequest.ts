import * as oauth from 'openid-client'
import { Temporal } from 'temporal-polyfill'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import type { SignInProvider } from '../../shared/delivery/signInProvider.ts'
import type { Tokens } from '../../shared/delivery/tokens.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createAskServer } from '../internet/askServer.ts'
import { fetchOver } from '../internet/fetchOver.ts'
import { discreetAnswer } from './discreetAnswer.ts'

/** Who asks: the application that the organisation has registered. Google gives one a secret as well, which is none to speak of. */
export interface RegisteredClient {
  readonly clientId: string
  readonly clientSecret: string | undefined
}

export function configurationOf(provider: SignInProvider, client: RegisteredClient): oauth.Configuration {
  const { clientId, clientSecret } = client
  const server = {
    issuer: provider.issuer,
    authorization_endpoint: provider.authorizationEndpoint,
    token_endpoint: provider.tokenEndpoint,
  }
  const configuration =
    clientSecret === undefined
      ? new oauth.Configuration(server, clientId, {}, oauth.None())
      : new oauth.Configuration(server, clientId, clientSecret)
  configuration.timeout = 30
  const ask = createAskServer({ privateAllowed: true, wholeMs: 30_000 })
  configuration[oauth.customFetch] = discreetAnswer(fetchOver(ask))
  // A stand-in on this machine speaks no TLS; nothing sent there crosses a wire.
  if (isLoopbackHost(new URL(provider.tokenEndpoint).hostname)) oauth.allowInsecureRequests(configuration)
  return configuration
}

/**
 * Tokens from an answer of the server. A renewed answer may leave out the refresh token, which then stays (RFC 6749, 6).
 *
 * @throws RundbrevError `sign-in-scope-missing`, `sign-in-not-lasting`
 */
export function tokensOf(
  answer: oauth.TokenEndpointResponse,
  provider: SignInProvider,
  now: Temporal.Instant,
  before?: Tokens,
): Tokens {
  // Left out, what was granted is what was asked for (RFC 6749, 5.1).
  const granted = answer.scope?.split(' ')
  const wanted = provider.sendingScope.toLowerCase()
  if (granted !== undefined && !granted.some((scope) => scope.toLowerCase() === wanted)) {
    throw new RundbrevError('sign-in-scope-missing', {}, { scope: provider.sendingScope })
  }
  const refreshToken = answer.refresh_token ?? before?.refreshToken
  if (refreshToken === undefined) throw new RundbrevError('sign-in-not-lasting')
  const seconds = Math.max(0, Math.floor(answer.expires_in ?? 3600))
  return {
    accessToken: answer.access_token,
    refreshToken,
    expiresAt: now.add(Temporal.Duration.from({ seconds })).toString(),
  }
}

/** What the server or the network said, as a person is told; a refusal is told from a server that cannot be reached. */
export function signInFailure(error: unknown, provider: SignInProvider): RundbrevError {
  if (error instanceof RundbrevError) return error
  const host = new URL(provider.tokenEndpoint).host
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) {
    const reason = [error.error, error.error_description].filter(Boolean).join(': ').slice(0, 400)
    return new RundbrevError('sign-in-refused', { host }, { host, reason }, { cause: error })
  }
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined)?.code : undefined
  const reason = typeof cause === 'string' ? cause : error instanceof Error ? error.message : ''
  return new RundbrevError('sign-in-unreachable', { host }, { host, reason }, { cause: error })
}

/** True where the server says that what we have is worth nothing any more: somebody has to sign in again. */
export function isOver(error: unknown): boolean {
  return (
    error instanceof oauth.ResponseBodyError &&
    ['invalid_grant', 'interaction_required', 'consent_required', 'login_required'].includes(error.error)
  )
}
