import type { Editor } from '@tiptap/react'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { type PostChecks, useCheckMarks, usePostChecks } from './usePostChecks.ts'

const Context = createContext<PostChecks | null>(null)

interface PostChecksContextProps {
  readonly postId: PostId
  readonly content: PostContent
  readonly editor: Editor | null
  readonly children: ReactNode
}

/** Checks the post that is written, marks what is found in its text, and tells those within who ask; nobody else draws again. */
export function PostChecksContext({ postId, content, editor, children }: PostChecksContextProps) {
  const { answer, content: checked, running, error, retry } = usePostChecks(postId, content)
  useCheckMarks(editor, answer?.findings, checked)
  const told = useMemo(
    () => ({ answer, content: checked, running, error, retry }),
    [answer, checked, running, error, retry],
  )
  return <Context value={told}>{children}</Context>
}

/** What was found last in the post that is written. */
export function useChecked(): PostChecks {
  const told = useContext(Context)
  if (told === null) throw new Error('not within PostChecksContext')
  return told
}
