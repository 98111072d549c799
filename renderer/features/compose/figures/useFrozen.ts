import type { FrozenFigure } from '../../../../shared/contract/figures.ts'
import type { PostId } from '../../../../shared/contract/scalars.ts'
import type { InterfaceLanguage } from '../../../../shared/i18n/languages.ts'
import { type FrozenChange, frozenChange } from '../../../../shared/post/frozenChange.ts'
import type { Figure } from '../../../../shared/post/post.ts'
import { useAsk } from '../../../app/queries.ts'

/** A figure that a publication went out with, and what has become of its number since. */
export interface FrozenThen extends FrozenFigure {
  readonly change: FrozenChange
  /** As it is now; undefined where the workspace has it no more. */
  readonly live: Figure | undefined
}

/** What each publication of a post went out with, the latest first; [] until it is known. Values as `language` sets them. */
export function useFrozen(postId: PostId, language: InterfaceLanguage): FrozenThen[] {
  const figures = useAsk('figures.list', { language }).data?.figures
  const frozen = useAsk('figures.frozen', { postId }).data?.frozen
  if (figures === undefined || frozen === undefined) return []
  return frozen.map((one) => {
    const live = figures.find(({ id }) => id === one.figureId)
    return { ...one, live, change: frozenChange(one, live, language) }
  })
}
