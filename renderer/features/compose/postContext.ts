import { createContext, useContext } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'

interface PostBeingWritten {
  readonly id: PostId
  /** The post's own, in which its numbers are set. */
  readonly language: Language
}

/** For what stands inside the editor, where no props reach: the post that it is part of. */
export const PostContext = createContext<PostBeingWritten | null>(null)

export function usePostBeingWritten(): PostBeingWritten {
  const post = useContext(PostContext)
  if (post === null) throw new Error('no post is being written here')
  return post
}
