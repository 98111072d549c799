import type { ChannelId } from '../../../shared/contract/scalars.ts'
import { limits, type NetworkLimits } from '../../../shared/social/limits.ts'
import type { Network } from '../../../shared/social/network.ts'
import { useAsk } from '../../app/queries.ts'

/** What an account's own server has said that a post may hold; before it has been asked, what the table says of its network. */
export function useLiveLimits(account: ChannelId, network: Network): NetworkLimits {
  const known = useAsk('accounts.health', {}).data?.accounts.find(({ id }) => id === account)
  const table = limits[network]
  return known?.limits ? { ...table, text: known.limits.text, altText: known.limits.altText } : table
}
