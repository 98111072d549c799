import type { PostContent } from '../post/post.ts'
import type { Network } from './network.ts'
import { NetworkChoices } from './networkChoices.ts'

/** A post's choices with one network's in place; what is only what the rules would do is not kept. */
export function withChoices(
  networks: PostContent['networks'],
  network: Network,
  choices: NetworkChoices,
): PostContent['networks'] {
  const { [network]: _, ...others } = networks
  const isRule = JSON.stringify(NetworkChoices.parse(choices)) === byRule
  return isRule ? others : { ...others, [network]: choices }
}

const byRule = JSON.stringify(NetworkChoices.parse({}))
