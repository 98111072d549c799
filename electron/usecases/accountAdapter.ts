import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import { allowsNetwork } from '../../shared/program/policy.ts'
import type { PublishingNetwork, SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import type { AccountAccess, OpenAccount } from '../channels/accountAccess.ts'
import { openBluesky } from '../channels/bluesky/bluesky.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import { openFacebook } from '../channels/facebook/openFacebook.ts'
import { openLinkedin } from '../channels/linkedin/openLinkedin.ts'
import { openMastodon } from '../channels/mastodon/mastodon.ts'
import { openX } from '../channels/x/openX.ts'
import { type AskServer, createAskServer, type ServerPatience } from '../internet/askServer.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Deps } from './deps.ts'

export type SocialChannel = Extract<ChannelRow, { kind: 'social' }>

/** Every network's adapter: a new network is a row here and in the limits' table. */
const accounts: { readonly [Name in PublishingNetwork]: OpenAccount<Name> } = {
  bluesky: openBluesky,
  mastodon: (access) => openMastodon(access),
  facebook: openFacebook,
  linkedin: openLinkedin,
  x: openX,
}

/** @param patience how long the network is waited for, where it is not as usual */
export function accountAdapter(deps: Deps, channel: SocialChannel, patience: Patience = {}): ChannelAdapter {
  return open(deps, channel, channel.config.network, patience)
}

export type Patience = Omit<ServerPatience, 'privateAllowed'>

/** Asks an account's server, and nobody's in a private network unless the officer has said so. */
export function askerOf(config: SocialChannelConfig, patience: Patience = {}): AskServer {
  return createAskServer({ ...patience, privateAllowed: isPrivateAllowed(config) })
}

/** Where the organisation's policy does not allow the network: nothing leaves. */
const askNobody: AskServer = async () => ({ kind: 'unreachable', reason: 'EFORBIDDEN' })

/** The networks' own addresses are theirs; one on this machine stands in for them. */
function isPrivateAllowed(config: SocialChannelConfig): boolean {
  if ('privateAllowed' in config) return config.privateAllowed
  return isLoopbackHost(URL.parse(config.apiAddress)?.hostname ?? '')
}

function open<Name extends PublishingNetwork>(
  deps: Deps,
  channel: SocialChannel,
  network: Name,
  patience: Patience,
): ChannelAdapter {
  const access: AccountAccess<Name> = {
    config: channel.config as Extract<SocialChannelConfig, { network: Name }>,
    secret: (purpose) => deps.secrets.get(channel.id, purpose),
    keep: (purpose, secret) => deps.secrets.set(channel.id, purpose, secret),
    now: deps.now,
    ask: allowsNetwork(deps.policy, network) ? askerOf(channel.config, patience) : askNobody,
  }
  return openAccount(network, access)
}

/** The adapter of any network, given what its account needs. */
export function openAccount<Name extends PublishingNetwork>(
  network: Name,
  access: AccountAccess<Name>,
): ChannelAdapter {
  return accounts[network](access)
}
