import type { PostContent } from '../post/post.ts'
import type { Network } from './network.ts'
import { NetworkChoices } from './networkChoices.ts'

const byRule: NetworkChoices = NetworkChoices.parse({})

/** What the officer has chosen for a network; where they have not, the rules' own choices. */
export function choicesFor({ networks }: Pick<PostContent, 'networks'>, network: Network): NetworkChoices {
  return networks[network] ?? byRule
}
