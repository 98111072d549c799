import { useDeferredValue, useMemo } from 'react'
import { type Claim, findClaims } from '../../../../shared/post/claims.ts'
import type { PostContent } from '../../../../shared/post/post.ts'
import { deriveVariant } from '../../../../shared/social/deriveVariant.ts'
import { networks } from '../../../../shared/social/network.ts'
import { useAsk } from '../../../app/queries.ts'
import { useFigures } from '../figures/useFigures.ts'
import { usePostBeingWritten } from '../postContext.ts'

/** Every number that the post states, in the letter and on every network as it is shown there; undefined until it is known. */
export function useClaims(content: PostContent): Claim[] | undefined {
  const { id } = usePostBeingWritten()
  const { figures, known } = useFigures()
  const settled = useDeferredValue(content)
  const edits = useAsk('variants.edits', { postId: id }).data?.edits
  const mentions = useAsk('mentions.list', {}).data?.mentions
  return useMemo(() => {
    if (!known || edits === undefined || mentions === undefined) return undefined
    const variants = networks.map((network) => {
      const edit = edits.find((one) => one.network === network)
      if (edit !== undefined) return { network, text: edit.text }
      return { network, text: deriveVariant({ content: settled, figures, mentions }, network).text }
    })
    return findClaims({ content: settled, figures, variants })
  }, [settled, figures, known, edits, mentions])
}
