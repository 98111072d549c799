import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { SignInProvider } from '../../shared/delivery/signInProvider.ts'
import { isFresh, readTokens, type Tokens } from '../../shared/delivery/tokens.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { RegisteredClient } from '../signIn/tokenRequest.ts'
import type { Deps, SecretStore } from './deps.ts'
import { requireEmailChannel } from './requireChannel.ts'

/** Renewals under way: several connections that are opened at the same time ask for one. */
const underWay = new WeakMap<SecretStore, Map<ChannelId, Promise<Tokens>>>()

/**
 * An access token for the channel's SMTP and IMAP servers (XOAUTH2), renewed where it is about to end.
 *
 * @param renewed true: the server refused the one that we have, so a new one is asked for whatever it says of itself
 * @throws RundbrevError `sign-in-needed`, `sign-in-unreachable`, `sign-in-refused`
 */
export async function accessToken(deps: Deps, channelId: ChannelId, renewed = false): Promise<string> {
  const { name } = requireEmailChannel(deps, channelId)
  const tokens = readTokens(deps.secrets.get(channelId, 'oauth'))
  if (tokens === undefined) throw new RundbrevError('sign-in-needed', { id: name }, { name })
  if (!renewed && isFresh(tokens, deps.now())) return tokens.accessToken
  const pending = underWay.get(deps.secrets) ?? new Map<ChannelId, Promise<Tokens>>()
  underWay.set(deps.secrets, pending)
  const renewal = pending.get(channelId) ?? renew(deps, channelId, tokens)
  pending.set(channelId, renewal)
  try {
    return (await renewal).accessToken
  } catch (error) {
    if (error instanceof RundbrevError && error.code === 'sign-in-needed') {
      throw new RundbrevError('sign-in-needed', { id: name }, { name }, { cause: error })
    }
    throw error
  } finally {
    pending.delete(channelId)
  }
}

async function renew(deps: Deps, channelId: ChannelId, tokens: Tokens): Promise<Tokens> {
  const { provider, client } = whereToSignIn(deps, channelId)
  const { renewTokens } = await import('../signIn/renewTokens.ts')
  const fresh = await renewTokens(provider, client, tokens, deps.now())
  deps.secrets.set(channelId, 'oauth', JSON.stringify(fresh))
  return fresh
}

/**
 * Who asks whom for a channel.
 *
 * @throws RundbrevError `sign-in-by-password` for a channel with a password, `sign-in-client-missing`
 */
export function whereToSignIn(
  deps: Deps,
  channelId: ChannelId,
): { readonly provider: SignInProvider; readonly client: RegisteredClient; readonly config: SmtpConfig } {
  const { name, config } = requireEmailChannel(deps, channelId)
  if (config.engine !== 'smtp' || config.signIn === 'password') {
    throw new RundbrevError('sign-in-by-password', { id: name }, { name })
  }
  if (config.oauth === null) throw new RundbrevError('sign-in-client-missing', { id: name }, { name })
  const { clientId, tenant } = config.oauth
  return {
    provider: deps.signInProvider(config.signIn, { tenant }),
    client: { clientId, clientSecret: deps.secrets.get(channelId, 'client') },
    config,
  }
}
