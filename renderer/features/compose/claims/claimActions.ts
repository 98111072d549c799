import type { Claim } from '../../../../shared/post/claims.ts'
import type { Figure } from '../../../../shared/post/post.ts'

/** What the pane can do with a claim. */
export interface ClaimActions {
  readonly onShow: (claim: Claim) => void
  /** Puts the figure itself where the claims stand written in the body. */
  readonly onBind: (claims: readonly Claim[], figure: Figure) => void
  readonly onOwnWords: (key: string, own: boolean) => void
}
