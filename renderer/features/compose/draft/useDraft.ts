import { useCallback, useEffect, useRef, useState } from 'react'
import { type Post, PostContent } from '../../../../shared/post/post.ts'
import { call } from '../../../app/call.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { type DraftOwner, forgetDraft, keepDraft, readKeptDraft } from './keptDraft.ts'

export interface Draft {
  readonly content: PostContent
  readonly saveState: SaveState
  readonly change: (part: Partial<PostContent>) => void
  readonly saveNow: () => Promise<boolean>
  /** After a conflict: saves the text that is here over the other. */
  readonly keepMine: () => Promise<boolean>
  /** After a conflict, or to be sure: the text that is here as a post of its own. */
  readonly keepAsCopy: () => Promise<Post>
}

/** What the officer types, saved by itself; what could not be saved is kept and found again when the post is opened. */
export function useDraft(post: Post, folder: string): Draft {
  const [owner] = useState<DraftOwner>({ folder, id: post.id })
  const [kept] = useState(() => readKeptDraft(owner))
  const [content, setContent] = useState<PostContent>(() => kept?.content ?? PostContent.parse(post))
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: post.updatedAt })
  const [autosave] = useState<Autosave>(() =>
    createAutosave({
      post: { ...post, version: kept?.version ?? post.version },
      pause: 800,
      save: (version, typed) => call('posts.save', { id: post.id, version, content: typed }),
      onState: setSaveState,
    }),
  )

  useEffect(() => {
    if (kept !== undefined) autosave.change(kept.content)
  }, [kept, autosave])

  useEffect(() => {
    if (saveState.kind === 'saved') forgetDraft(owner)
    if (saveState.kind === 'failed' || saveState.kind === 'conflict') keepUnsaved(autosave, owner)
  }, [saveState, autosave, owner])

  useEffect(() => {
    const leave = () => {
      keepUnsaved(autosave, owner)
      void autosave.saveNow().then((saved) => saved && forgetDraft(owner))
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [autosave, owner])

  const latest = useRef(content)
  const change = useCallback(
    (part: Partial<PostContent>) => {
      latest.current = { ...latest.current, ...part }
      setContent(latest.current)
      autosave.change(latest.current)
    },
    [autosave],
  )
  return {
    content,
    saveState,
    change,
    saveNow: autosave.saveNow,
    keepMine: async () => autosave.overwrite((await call('posts.get', { id: post.id })).version),
    async keepAsCopy() {
      const copy = await call('posts.create', { title: content.title })
      const saved = await call('posts.save', { id: copy.id, version: copy.version, content })
      autosave.discard()
      forgetDraft(owner)
      return saved
    },
  }
}

function keepUnsaved(autosave: Autosave, owner: DraftOwner): void {
  const content = autosave.unsaved()
  if (content !== null) keepDraft(owner, { version: autosave.version(), content })
}
