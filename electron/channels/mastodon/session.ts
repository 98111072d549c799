import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { readAccountTokens } from '../../../shared/social/accountTokens.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { AccountState, SignedIn } from '../channelAdapter.ts'
import { clockBehind } from '../retryAfter.ts'
import type { AskInstance } from './api.ts'

export interface MastodonSession {
  readonly token: string
  readonly accountId: string
}

/** entities/Account */
const Account = z.object({ id: z.string().min(1), acct: z.string().min(1) })

/** The token is tried, which is all that a sign-in is here; it has no end until somebody takes it back. */
export async function signIn(
  ask: AskInstance,
  { config, secret }: AccountAccess<'mastodon'>,
): Promise<NetworkAnswer<SignedIn<MastodonSession>>> {
  const tokens = readAccountTokens(secret('oauth'))
  if (tokens === undefined) {
    const fault = { kind: 'answered', status: 401, code: 'no-token', message: '', until: null } as const
    return { kind: 'fault', fault }
  }
  const token = tokens.accessToken
  const path = '/api/v1/accounts/verify_credentials'
  const answer = await ask(Account, { method: 'GET', path, token })
  if (answer.kind === 'fault') return answer
  const { id, acct } = answer.value.body
  return {
    kind: 'done',
    value: {
      session: { token, accountId: id },
      account: acct.includes('@') ? `@${acct}` : `@${acct}@${new URL(config.address).host}`,
      until: tokens.expiresAt,
    },
  }
}

/** How many requests the account may still make, where the instance tells (api/rate-limits). */
export async function readAccount(
  ask: AskInstance,
  token: string,
  now: Temporal.Instant,
): Promise<NetworkAnswer<Pick<AccountState, 'left'>>> {
  const answer = await ask(Account, { method: 'GET', path: '/api/v1/accounts/verify_credentials', token })
  if (answer.kind === 'fault') return answer
  const { headers } = answer.value
  const left = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
  if (!Number.isInteger(left)) return { kind: 'done', value: { left: [] } }
  const reset = Date.parse(String(headers['x-ratelimit-reset'] ?? ''))
  const milliseconds = reset + clockBehind(headers, now) - now.epochMilliseconds
  const until = Number.isNaN(reset) ? null : instantText(now.add({ milliseconds }))
  return { kind: 'done', value: { left: [{ what: 'requests', left, until }] } }
}

/** methods/oauth, "Revoke a token": by the program that it was given to, which an instance knows by its registration. */
export async function revokeToken(
  ask: AskInstance,
  { config, secret }: AccountAccess<'mastodon'>,
  token: string,
): Promise<NetworkAnswer<null>> {
  const answer = await ask(z.unknown(), {
    ...{ method: 'POST', path: '/oauth/revoke' },
    fields: [
      ['client_id', config.clientId],
      ['client_secret', secret('client') ?? ''],
      ['token', token],
    ],
  })
  return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
}
