import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { AccountProvider } from '../../shared/social/accountProvider.ts'
import { type AccountTokens, endsWithin, readAccountTokens } from '../../shared/social/accountTokens.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import type { AccountAccess } from './accountAccess.ts'
import { askJson, type NetworkWords } from './askJson.ts'

export type TokenAccess = Pick<
  AccountAccess<'facebook' | 'linkedin' | 'x'>,
  'ask' | 'keep' | 'now' | 'secret'
>

export interface TokenRenewal {
  readonly provider: AccountProvider
  readonly clientId: string
  readonly words: NetworkWords
  /** How long before its end a token is renewed. */
  readonly margin: Temporal.DurationLike
}

/** Renewals under way, by the refresh token: it may be worth nothing after the first use, so two at a time ask once. */
const underWay = new Map<string, Promise<NetworkAnswer<AccountTokens>>>()

/**
 * The account's tokens, renewed and kept where they are about to end (RFC 6749, 6). What cannot be renewed is given as it is: the network
 * tells when it has ended.
 *
 * @param now true: the network has refused the one that we have, whatever it says of its end
 */
export async function accountTokens(
  access: TokenAccess,
  renewal: TokenRenewal,
  now = false,
): Promise<NetworkAnswer<AccountTokens>> {
  const kept = readAccountTokens(access.secret('oauth'))
  if (kept === undefined) return signInNeeded
  const { refreshToken } = kept
  if (refreshToken === null || !(now || endsWithin(kept, access.now(), renewal.margin)))
    return { kind: 'done', value: kept }
  const pending = underWay.get(refreshToken) ?? renew(access, renewal, refreshToken)
  underWay.set(refreshToken, pending)
  try {
    return await pending
  } finally {
    underWay.delete(refreshToken)
  }
}

const signInNeeded = {
  kind: 'fault',
  fault: { kind: 'answered', status: 401, code: 'sign-in-needed', message: '', until: null },
} as const

async function renew(
  access: TokenAccess,
  { provider, clientId, words }: TokenRenewal,
  refreshToken: string,
): Promise<NetworkAnswer<AccountTokens>> {
  const secret = access.secret('client')
  const basic = secret !== undefined && provider.clientAuthentication === 'basic'
  const form = new URLSearchParams({
    ...{ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId },
    ...(secret !== undefined && !basic && { client_secret: secret }),
  })
  const answer = await askJson(
    access.ask,
    {
      method: 'POST',
      url: provider.tokenEndpoint,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(basic && { authorization: basicAuthorization(clientId, secret) }),
      },
      body: form.toString(),
    },
    GrantedTokens,
    words,
  )
  if (answer.kind === 'fault') return answer
  const tokens = tokensGranted(answer.value.body, access.now(), refreshToken)
  access.keep('oauth', JSON.stringify(tokens))
  return { kind: 'done', value: tokens }
}

/** RFC 6749, 5.1. */
export const GrantedTokens = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  /** Seconds; no word of it, where it is longer than anybody lives. */
  expires_in: z.number().min(0).max(4e9).optional().catch(undefined),
})

/** @param refreshToken the one that stays where the answer names no other (RFC 6749, 6) */
export function tokensGranted(
  granted: z.infer<typeof GrantedTokens>,
  now: Temporal.Instant,
  refreshToken: string | null,
): AccountTokens {
  const { access_token: accessToken, refresh_token = refreshToken, expires_in } = granted
  const seconds = expires_in === undefined ? null : Math.floor(expires_in)
  return {
    ...{ accessToken, refreshToken: refresh_token },
    expiresAt: seconds === null ? null : now.add(Temporal.Duration.from({ seconds })).toString(),
  }
}

/** RFC 6749, 2.3.1: both parts are encoded as in a form first. */
export function basicAuthorization(clientId: string, secret: string): string {
  const encoded = [clientId, secret].map((part) => encodeURIComponent(part)).join(':')
  return `Basic ${Buffer.from(encoded).toString('base64')}`
}
