import { useCallback } from 'react'
import type { ChannelId, PostId } from '../../../shared/contract/scalars.ts'
import { limits, type NetworkLimits } from '../../../shared/social/limits.ts'
import { liveLimits } from '../../../shared/social/liveLimits.ts'
import type { Network } from '../../../shared/social/network.ts'
import { useAsk } from '../../app/queries.ts'

/** What an account's own server has said that a post may hold; before it has been asked, what the table says of its network. */
export function useLiveLimits(account: ChannelId, network: Network): NetworkLimits {
  const known = useAsk('accounts.health', {}).data?.accounts.find(({ id }) => id === account)
  return liveLimits(network, known?.limits ?? null)
}

/** What a post may hold on each network: what all the accounts there take. Until that is known, what the table says. */
export function useRooms(postId: PostId): (network: Network) => NetworkLimits {
  const rooms = useAsk('accounts.rooms', { postId }).data?.rooms
  return useCallback(
    (network) => {
      const told = rooms?.find((room) => room.network === network)
      return told === undefined ? limits[network] : liveLimits(network, told)
    },
    [rooms],
  )
}
