import { secretOf } from '../../shared/delivery/signInSecret.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import type { Deps } from './deps.ts'

/** ms: somebody who removes an account waits for its network, but not for long. */
const patience = { connectMs: 5_000, wholeMs: 10_000 }

/**
 * Ends an account's sign-in on its network, so that what was kept here opens nothing any more. `none`: nothing was kept, or the network
 * has no such thing; `failed`: it did not answer, or refused. Never throws: who removes an account gets it removed.
 */
export async function revokeAccount(deps: Deps, channel: SocialChannel): Promise<'done' | 'failed' | 'none'> {
  if (deps.secrets.get(channel.id, secretOf[channel.network]) === undefined) return 'none'
  try {
    const adapter = accountAdapter(deps, channel, patience)
    if (adapter.revoke === null) return 'none'
    const signedIn = await adapter.signIn()
    if (signedIn.kind === 'fault') return 'failed'
    const revoked = await adapter.revoke(signedIn.value.session)
    return revoked.kind === 'done' ? 'done' : 'failed'
  } catch {
    return 'failed'
  }
}
