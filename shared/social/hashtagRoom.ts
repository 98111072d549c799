import type { PostContent } from '../post/post.ts'
import { choicesFor } from './choicesFor.ts'
import { limits } from './limits.ts'
import type { Network } from './network.ts'

/** Most hashtags that a post's tags become on a network: the officer's choice as far as the network takes it, else what people expect. */
export function hashtagRoom(content: Pick<PostContent, 'networks'>, network: Network): number {
  const most = limits[network].hashtags.most ?? Number.POSITIVE_INFINITY
  return Math.min(choicesFor(content, network).hashtags ?? hashtagRoomByRule(network), most)
}

/** How many people there expect. */
export function hashtagRoomByRule(network: Network): number {
  return limits[network].hashtags.custom
}
