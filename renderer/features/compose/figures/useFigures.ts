import { keepPreviousData } from '@tanstack/react-query'
import type { FigureId } from '../../../../shared/contract/scalars.ts'
import type { Figure } from '../../../../shared/post/post.ts'
import type { FigureCount } from '../../../../shared/reach/figureCount.ts'
import { useAsk } from '../../../app/queries.ts'
import { usePostBeingWritten } from '../postContext.ts'

export interface KnownFigures {
  readonly figures: readonly Figure[]
  /** false until they have been asked for: nothing is missing yet. */
  readonly known: boolean
  readonly find: (id: FigureId) => Figure | undefined
  /** How a counted figure was counted; undefined for a typed one. */
  readonly countOf: (id: FigureId) => FigureCount | undefined
}

/** The workspace's figures as the post that is being written shows them: live, in its language. */
export function useFigures(): KnownFigures {
  const { language } = usePostBeingWritten()
  const { data } = useAsk('figures.list', { language }, { placeholderData: keepPreviousData })
  return {
    figures: data?.figures ?? [],
    known: data !== undefined,
    find: (id) => data?.figures.find((figure) => figure.id === id),
    countOf: (id) => data?.counts.find(({ figure }) => figure === id),
  }
}
