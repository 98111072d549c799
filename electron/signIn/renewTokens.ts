import { refreshTokenGrant } from 'openid-client'
import type { Temporal } from 'temporal-polyfill'
import type { SignInProvider } from '../../shared/delivery/signInProvider.ts'
import type { Tokens } from '../../shared/delivery/tokens.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { configurationOf, isOver, type RegisteredClient, signInFailure, tokensOf } from './tokenRequest.ts'

/**
 * Asks for new tokens with the refresh token (RFC 6749, 6).
 *
 * @throws RundbrevError `sign-in-needed` where it is worth nothing any more, `sign-in-refused`, `sign-in-unreachable`
 */
export async function renewTokens(
  provider: SignInProvider,
  client: RegisteredClient,
  tokens: Tokens,
  now: Temporal.Instant,
): Promise<Tokens> {
  try {
    const answer = await refreshTokenGrant(configurationOf(provider, client), tokens.refreshToken)
    return tokensOf(answer, provider, now, tokens)
  } catch (error) {
    if (isOver(error)) throw new RundbrevError('sign-in-needed', {}, {}, { cause: error })
    throw signInFailure(error, provider)
  }
}
