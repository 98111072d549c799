import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { PublishingNetwork, SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import type { AccountAccess, OpenAccount } from '../channels/accountAccess.ts'
import { openBluesky } from '../channels/bluesky/bluesky.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import { createAskServer } from '../internet/askServer.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Deps } from './deps.ts'

export type SocialChannel = Extract<ChannelRow, { kind: 'social' }>

/** Every network's adapter: a new network is a row here and in the limits' table. */
const accounts: { readonly [Name in PublishingNetwork]?: OpenAccount<Name> } = { bluesky: openBluesky }

/** @throws RundbrevError `network-not-offered` */
export function accountAdapter(deps: Deps, channel: SocialChannel): ChannelAdapter {
  return open(deps, channel, channel.config.network)
}

function open<Name extends PublishingNetwork>(
  deps: Deps,
  channel: SocialChannel,
  network: Name,
): ChannelAdapter {
  const account = accounts[network]
  if (account === undefined) throw new RundbrevError('network-not-offered', { id: channel.name }, { network })
  const access: AccountAccess<Name> = {
    config: channel.config as Extract<SocialChannelConfig, { network: Name }>,
    secret: (purpose) => deps.secrets.get(channel.id, purpose),
    keep: (purpose, secret) => deps.secrets.set(channel.id, purpose, secret),
    now: deps.now,
    ask: createAskServer({
      privateAllowed: 'privateAllowed' in channel.config && channel.config.privateAllowed,
    }),
  }
  return account(access)
}
