import type { Language } from '../../../../shared/i18n/catalogue.ts'
import type { NetworkLimits } from '../../../../shared/social/limits.ts'
import type { Network } from '../../../../shared/social/network.ts'
import type { VariantPost } from '../../../../shared/social/variantPosts.ts'

/** Who is seen to write. */
export interface Author {
  readonly name: string
  /** With its sign; null where the workspace knows none. */
  readonly handle: string | null
}

/** One post as it is shown. */
export interface PostView {
  readonly network: Network
  readonly post: VariantPost
  /** What the network takes of a post. */
  readonly room: NetworkLimits
  readonly author: Author
  readonly language: Language
  /** When it was published, in words; "now" of what is not out. */
  readonly when: string
  /** 1-based, and how many posts the thread has. */
  readonly number: number
  readonly of: number
}
