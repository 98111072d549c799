import type { PostId } from '../../../shared/contract/scalars.ts'
import type { Network } from '../../../shared/social/network.ts'
import { useAsk } from '../../app/queries.ts'

/** The post as the network shall show it: edited by hand where it was, else derived. undefined until it is known. */
export function useVariantText(postId: PostId, network: Network | undefined): string | undefined {
  const edits = useAsk('variants.edits', { postId }).data?.edits
  return edits?.find((edit) => edit.network === network)?.text
}
