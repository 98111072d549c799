import { useMemo } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { deriveVariant } from '../../../shared/social/deriveVariant.ts'
import type { Network } from '../../../shared/social/network.ts'
import { variantState } from '../../../shared/social/variantState.ts'
import { useAsk } from '../../app/queries.ts'

/** The post as the network shall show it: edited by hand where it was, else derived. undefined until it is known. */
export function useVariantText(postId: PostId, network: Network | undefined): string | undefined {
  const post = useAsk('posts.get', { id: postId }, { gcTime: 0 }).data
  const figures = useAsk('figures.list', {}).data?.figures
  const edits = useAsk('variants.edits', { postId }).data?.edits
  return useMemo(() => {
    if (post === undefined || figures === undefined || edits === undefined || network === undefined)
      return undefined
    const edit = edits.find((known) => known.network === network)
    return variantState(edit, deriveVariant({ content: post, figures }, network).text).text
  }, [post, figures, edits, network])
}
