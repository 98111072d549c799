import type { PostContent } from '../../../shared/post/post.ts'
import { byIdentity } from '../../app/byIdentity.ts'
import { useAsk } from '../../app/queries.ts'
import type { Reader } from './reader.ts'

/** The letter as one reader gets it. Whoever asks for the same one has the same answer. */
export function useLetterPreview(
  content: PostContent,
  reader: Reader,
  options: Pick<
    NonNullable<Parameters<typeof useAsk<'newsletter.preview'>>[2]>,
    'enabled' | 'placeholderData'
  > = {},
) {
  return useAsk(
    'newsletter.preview',
    { content, ...reader },
    { gcTime: 10_000, structuralSharing: false, queryKeyHashFn: byIdentity, ...options },
  )
}
