import { useMemo } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { deriveVariant, type Variant } from '../../../shared/social/deriveVariant.ts'
import { editedVariant } from '../../../shared/social/editedVariant.ts'
import type { Network } from '../../../shared/social/network.ts'
import { useAsk } from '../../app/queries.ts'

/** The post as the network shall show it: edited by hand where it was, else derived. undefined until it is known. */
export function useVariant(postId: PostId, network: Network | undefined): Variant | undefined {
  const post = useAsk('posts.get', { id: postId }, { gcTime: 0 }).data
  const figures = useAsk('figures.list', post === undefined ? {} : { language: post.language }).data?.figures
  const mentions = useAsk('mentions.list', {}).data?.mentions
  const edits = useAsk('variants.edits', { postId }).data?.edits
  return useMemo(() => {
    if (post === undefined || figures === undefined || mentions === undefined) return undefined
    if (edits === undefined || network === undefined) return undefined
    const derived = deriveVariant({ content: post, figures, mentions }, network)
    const edit = edits.find((known) => known.network === network)
    return edit === undefined ? derived : editedVariant(derived, edit.text)
  }, [post, figures, mentions, edits, network])
}
