import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef } from 'react'
import type { EventOf } from '../../../../shared/contract/contract.ts'
import type { PostId } from '../../../../shared/contract/scalars.ts'
import { call } from '../../../app/call.ts'
import { useEvent } from '../../../app/events.ts'
import { showError } from '../../../app/showError.ts'
import { followBody } from '../editor/followBody.ts'
import type { Draft } from './useDraft.ts'

/**
 * Keeps the text as it is saved in other windows: at once where nothing that was typed here is unsaved, else when that is saved and was typed
 * in other fields.
 */
export function useFollowSaves(draft: Draft, id: PostId, editor: Editor | null): void {
  const newest = useRef(0)
  const now = useRef({ draft, editor })
  useEffect(() => {
    now.current = { draft, editor }
  })

  const look = useCallback(async () => {
    if (now.current.draft.saveState.kind !== 'saved' || newest.current <= now.current.draft.version()) return
    const post = await call('posts.get', { id })
    // Something may have been typed here meanwhile: then saving tells that there are two texts (ConflictNote.tsx).
    const { current } = now
    if (!current.draft.follow(post)) return
    if (current.editor?.isDestroyed === false) followBody(current.editor, post.body)
  }, [id])

  const { setBodyFollower } = draft
  useEffect(() => {
    setBodyFollower((body) => {
      if (editor?.isDestroyed === false) followBody(editor, body)
    })
  }, [setBodyFollower, editor])

  useEvent(
    'post.saved',
    useCallback(
      (saved: EventOf<'post.saved'>) => {
        if (saved.id !== id) return
        newest.current = Math.max(newest.current, saved.version)
        // One's own save is told of before it is answered: nothing is newer then once the answer is here.
        look().catch(showError)
      },
      [id, look],
    ),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was held back while something was unsaved
  useEffect(() => {
    look().catch(showError)
  }, [look, draft.saveState])
}
