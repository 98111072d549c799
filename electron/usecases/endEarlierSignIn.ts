import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { readAccountTokens } from '../../shared/social/accountTokens.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import type { Deps } from './deps.ts'

/** What an account was signed in with, as it was before somebody signed in anew. */
export interface EarlierSignIn {
  readonly account: SocialChannel
  readonly secrets: ReadonlyMap<SecretPurpose, string>
}

/** Taken before anything is kept in its place. */
export function earlierSignIn(deps: Deps, account: SocialChannel): EarlierSignIn {
  const kept = SecretPurpose.options.flatMap((purpose) => {
    const secret = deps.secrets.get(account.id, purpose)
    return secret === undefined ? [] : [[purpose, secret] as const]
  })
  return { account, secrets: new Map(kept) }
}

/** `none`: there was none, it is the very same, or its network has no way of ending one sign-in and not all. */
export type EndedSignIn = 'done' | 'failed' | 'none'

/** ms: nobody waits long for a door to be shut that nobody uses any more. */
const patience = { connectMs: 3000, wholeMs: 6000 }

/**
 * Ends at its network what an account was signed in with before, so that a token which nobody keeps any more opens nothing. Only
 * after the new sign-in is safely kept; that it fails undoes nothing. Never throws.
 */
export async function endEarlierSignIn(
  deps: Deps,
  { account, secrets }: EarlierSignIn,
): Promise<EndedSignIn> {
  const earlier = readAccountTokens(secrets.get('oauth'))
  const now = readAccountTokens(deps.secrets.get(account.id, 'oauth'))
  if (earlier === undefined || earlier.accessToken === now?.accessToken) return 'none'
  const asBefore: Deps['secrets'] = {
    kept: deps.secrets.kept,
    get: (_, purpose) => secrets.get(purpose),
    set: () => undefined,
    forget: () => undefined,
  }
  try {
    const { revokeTokens } = accountAdapter({ ...deps, secrets: asBefore }, account, patience)
    if (revokeTokens === null) return 'none'
    const answer = await revokeTokens(earlier)
    return answer.kind === 'done' ? 'done' : 'failed'
  } catch {
    return 'failed'
  }
}
