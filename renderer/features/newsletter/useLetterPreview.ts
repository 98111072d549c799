import { useContext } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { byIdentity } from '../../app/byIdentity.ts'
import { useAsk } from '../../app/queries.ts'
import { PostContext } from '../compose/postContext.ts'
import type { Reader } from './reader.ts'

/**
 * The letter as one reader gets it. Whoever asks for the same one has the same answer.
 *
 * @param saved whose post it is, where it is not the one that is being written here
 */
export function useLetterPreview(
  content: PostContent,
  reader: Reader,
  options: Pick<
    NonNullable<Parameters<typeof useAsk<'newsletter.preview'>>[2]>,
    'enabled' | 'placeholderData'
  > = {},
  saved?: PostId,
) {
  const written = useContext(PostContext)?.id
  const postId = saved ?? written
  return useAsk(
    'newsletter.preview',
    { ...(postId !== undefined && { postId }), content, ...reader },
    { gcTime: 10_000, structuralSharing: false, queryKeyHashFn: byIdentity, ...options },
  )
}
