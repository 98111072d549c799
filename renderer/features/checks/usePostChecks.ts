import { keepPreviousData } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { byIdentity } from '../../app/byIdentity.ts'
import { queryClient, useAsk } from '../../app/queries.ts'
import { showMarks } from './checkMarks.ts'

/** How long nobody must have typed beyond the pause that the preview waits for, in ms: it comes first. */
const pause = 400

export interface PostChecks {
  /** undefined until the first answer. */
  readonly answer: Output<'checks.run'> | undefined
  /** What the answer is of. */
  readonly content: PostContent
  readonly running: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/**
 * What the rules find, a moment after somebody stopped typing; main looks while the officer goes on. One question at a time:
 * what is typed meanwhile is asked about when the answer is here.
 */
export function usePostChecks(postId: PostId, content: PostContent): PostChecks {
  const [asked, setAsked] = useState(content)
  const ask = useAsk(
    'checks.run',
    { postId, content: asked },
    { placeholderData: keepPreviousData, gcTime: 5_000, queryKeyHashFn: byIdentity },
  )
  const { isFetching, isPlaceholderData, data, refetch } = ask
  const [answered, setAnswered] = useState({ data, content: asked })
  if (data !== undefined && !isPlaceholderData && answered.data !== data)
    setAnswered({ data, content: asked })
  useEffect(() => {
    if (isFetching || asked === content) return
    const timer = setTimeout(() => setAsked(content), pause)
    return () => clearTimeout(timer)
  }, [isFetching, asked, content])

  const edits = useAsk('variants.edits', { postId }).data
  useEffect(() => {
    // A text edited by hand is a part of the post that the question does not carry.
    if (edits !== undefined) void queryClient.invalidateQueries({ queryKey: ['checks.run'] })
  }, [edits])
  const retry = useCallback(() => void refetch(), [refetch])
  return {
    answer: answered.data,
    content: answered.content,
    running: isFetching,
    error: ask.error,
    retry,
  }
}

/** Marks in the text what was found there. */
export function useCheckMarks(
  editor: Editor | null,
  findings: Output<'checks.run'>['findings'] | undefined,
  content: PostContent,
): void {
  useEffect(() => {
    if (editor !== null && !editor.isDestroyed && findings !== undefined)
      showMarks(editor, findings, content.body)
  }, [editor, findings, content])
}
