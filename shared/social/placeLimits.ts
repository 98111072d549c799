import { limits, type NetworkLimits, threadsLimits } from './limits.ts'
import type { Network } from './network.ts'

/**
 * What a post may hold where it is published by hand: on Threads what that takes, whatever form was chosen for its text; elsewhere
 * what the network takes whose form it has.
 *
 * @param page null: the network's own
 */
export function placeLimits(network: Network, page: string | null): NetworkLimits {
  const host = page === null ? undefined : URL.parse(page)?.hostname
  return host !== undefined && /^(?:www\.)?threads\.(?:net|com)$/.test(host) ? threadsLimits : limits[network]
}
