import type { PostId } from '../../shared/contract/scalars.ts'
import { limits, type NetworkLimits } from '../../shared/social/limits.ts'
import { strictest } from '../../shared/social/liveLimits.ts'
import type { Network } from '../../shared/social/network.ts'
import { placeLimits } from '../../shared/social/placeLimits.ts'
import { readAccountState } from '../store/accountStates.ts'
import { type ChannelRow, channelsAhead, listChannels } from '../store/channels.ts'
import type { Deps } from './deps.ts'

/**
 * What a post may hold in a channel: what its account's own server has said where it has been asked, on Threads what that takes, else what the table says.
 * Posts are counted, checked, split and frozen by this alone.
 */
export function channelRoom({ workspace }: Deps, channel: NetworkChannel): NetworkLimits {
  if (channel.kind === 'assisted') return placeLimits(channel.network, channel.page)
  return readAccountState(workspace.database, channel.id)?.limits ?? limits[channel.network]
}

export type NetworkChannel = Exclude<ChannelRow, { kind: 'email' }>

/**
 * What a post may hold on a network, whichever of the workspace's channels it goes through: what all its accounts there take, and
 * the places where it is to be published by hand. The table's where there is neither.
 */
export function networkRoom(deps: Deps, postId: PostId, network: Network): NetworkLimits {
  const { database } = deps.workspace
  const ahead = channelsAhead(database, postId)
  const rooms = listChannels(database).flatMap((channel) =>
    channel.kind !== 'email' &&
    channel.network === network &&
    (channel.kind === 'social' || ahead.has(channel.id))
      ? [channelRoom(deps, channel)]
      : [],
  )
  return strictest(rooms) ?? limits[network]
}
