import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { PostId } from '../../../../shared/contract/scalars.ts'
import type { PostDocument } from '../../../../shared/post/document.ts'
import { mergeContents } from '../../../../shared/post/mergeContents.ts'
import { type Post, PostContent } from '../../../../shared/post/post.ts'
import { keepBeforeLeaving } from '../../../app/beforeLeaving.ts'
import { call } from '../../../app/call.ts'
import { type Autosave, createAutosave, type Joined, type SaveState } from './autosave.ts'
import { type DraftOwner, forgetDraft, type KeptDraft, keepDraft, readKeptDraft } from './keptDraft.ts'
import {
  createPostHistory,
  type FieldName,
  type PostFields,
  type PostHistory,
  type Turn,
} from './postHistory.ts'

export interface Draft {
  /** The fields as they are typed; the body as it was when somebody last paused. */
  readonly content: PostContent
  /** The whole text after a short pause: for whatever takes its time to follow. */
  readonly settled: PostContent
  /** The fields as they are this moment, also between two renderings. */
  readonly fields: () => PostFields
  readonly saveState: SaveState
  readonly history: PostHistory
  /** A change by the officer, which can be undone. */
  readonly change: (part: Partial<PostFields>) => void
  /** The editor's text, of so many characters, has changed; `read` gives it when somebody needs it. */
  readonly bodyChanged: (read: () => PostDocument, size: number) => void
  /** @returns what was undone, its values in place again; [] where there is nothing to undo */
  readonly undo: () => readonly Turn[]
  readonly redo: () => readonly Turn[]
  readonly saveNow: () => Promise<boolean>
  /** The version that the text here grew from. */
  readonly version: () => number
  /** Takes over what has been saved in another window; the editor's text is the caller's to set. @returns false where something here is unsaved */
  readonly follow: (post: Post) => boolean
  /** Who sets the editor's text where that is taken over as it was saved elsewhere while something else was unsaved here. */
  readonly setBodyFollower: (follow: (body: PostDocument) => void) => void
  /** After a conflict: saves the text that is here over the other. */
  readonly keepMine: () => Promise<boolean>
  /** After a conflict, or to be sure: the text that is here as a post of its own. */
  readonly keepAsCopy: () => Promise<PostId>
}

/**
 * How long nobody must have typed before previews follow, in ms. Of a letter that is 20,000 words long they take so much that
 * they may not begin between two letters.
 *
 * @param size of the body, in characters
 */
function settlePause(size: number): number {
  return Math.min(1000, Math.max(120, size / 150))
}

/**
 * What the officer types, saved by itself; what could not be saved is kept and found again when the post is opened. A letter
 * typed in the body costs nothing here that grows with the text: it is read when it is saved and when typing pauses.
 */
export function useDraft(post: Post, folder: string): Draft {
  const [owner] = useState<DraftOwner>({ folder, id: post.id })
  const [kept] = useState(() => unsavedDraft(owner, post))
  const [content, setContent] = useState<PostContent>(() => kept?.content ?? PostContent.parse(post))
  const [settled, setSettled] = useState(content)
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: post.updatedAt })
  const [history] = useState(createPostHistory)
  // The text in the workspace that the one here grew from; null where nobody knows it any more.
  const [grownFrom] = useState<{ current: PostContent | null }>(() => ({
    current: kept === undefined || kept.version === post.version ? PostContent.parse(post) : null,
  }))
  const followBody = useRef<(body: PostDocument) => void>(() => {})
  const latest = useRef(content)
  const readBody = useRef<(() => PostDocument) | null>(null)
  const size = useRef(0)
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined)

  const read = useCallback((): PostContent => {
    if (readBody.current !== null) latest.current = { ...latest.current, body: readBody.current() }
    readBody.current = null
    return latest.current
  }, [])
  const take = useCallback((whole: PostContent) => {
    latest.current = whole
    readBody.current = null
    clearTimeout(settling.current)
    setContent(whole)
    setSettled(whole)
  }, [])
  const join = async (): Promise<Joined | null> => {
    const saved = await call('posts.get', { id: post.id })
    const [mine, theirs] = [read(), PostContent.parse(saved)]
    const whole = grownFrom.current === null ? null : mergeContents(grownFrom.current, mine, theirs)
    if (whole === null) return null
    grownFrom.current = theirs
    take(whole)
    if (JSON.stringify(whole.body) !== JSON.stringify(mine.body)) followBody.current(whole.body)
    return { version: saved.version, read }
  }
  const [autosave] = useState<Autosave>(() =>
    createAutosave({
      post: { ...post, version: kept?.version ?? post.version },
      pause: 500,
      longest: 800,
      async save(version, typed) {
        const saved = await call('posts.save', { id: post.id, version, content: typed })
        grownFrom.current = typed
        return saved
      },
      join,
      onState: setSaveState,
    }),
  )
  const settleSoon = useCallback(() => {
    clearTimeout(settling.current)
    settling.current = setTimeout(() => {
      const whole = read()
      startTransition(() => {
        setContent(whole)
        setSettled(whole)
      })
    }, settlePause(size.current))
  }, [read])
  const set = useCallback(
    (part: Partial<PostFields>) => {
      latest.current = { ...latest.current, ...part }
      setContent(latest.current)
      autosave.change(read)
      settleSoon()
    },
    [autosave, read, settleSoon],
  )

  useEffect(() => {
    if (kept !== undefined) autosave.change(() => kept.content)
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
      clearTimeout(settling.current)
      leave()
    }
  }, [autosave, owner])

  useEffect(() => keepBeforeLeaving(autosave.saveNow), [autosave])

  useEffect(() => {
    // Whoever goes to another window may go on writing there.
    const left = () => void autosave.saveNow()
    window.addEventListener('blur', left)
    return () => window.removeEventListener('blur', left)
  }, [autosave])

  const follow = useCallback(
    (saved: Post) => {
      if (!autosave.follow(saved)) return false
      grownFrom.current = PostContent.parse(saved)
      take(grownFrom.current)
      return true
    },
    [autosave, grownFrom, take],
  )
  const change = useCallback(
    (part: Partial<PostFields>) => {
      const names = Object.keys(part) as FieldName[]
      const before = Object.fromEntries(names.map((name) => [name, latest.current[name]]))
      history.fieldsChanged(before, part, performance.now())
      set(part)
    },
    [history, set],
  )
  const bodyChanged = useCallback(
    (readIt: () => PostDocument, newSize: number) => {
      readBody.current = readIt
      size.current = newSize
      autosave.change(read)
      settleSoon()
    },
    [autosave, read, settleSoon],
  )
  const fields = useCallback(() => latest.current, [])
  const setBodyFollower = useCallback((follow: (body: PostDocument) => void) => {
    followBody.current = follow
  }, [])
  const turned = (turns: readonly Turn[]) => {
    for (const turn of turns) if (turn.kind === 'fields') set(turn.values)
    return turns
  }
  return {
    content,
    settled,
    fields,
    saveState,
    history,
    change,
    bodyChanged,
    undo: () => turned(history.undo()),
    redo: () => turned(history.redo()),
    saveNow: autosave.saveNow,
    version: autosave.version,
    follow,
    setBodyFollower,
    async keepMine() {
      const saved = await call('posts.get', { id: post.id })
      grownFrom.current = PostContent.parse(saved)
      return autosave.overwrite(saved.version)
    },
    async keepAsCopy() {
      const written = read()
      const copy = await call('posts.create', { title: written.title })
      await call('posts.save', { id: copy.id, version: copy.version, content: written })
      autosave.discard()
      forgetDraft(owner)
      return copy.id
    },
  }
}

/** What was kept when the window closed may have been saved a moment later: then there is nothing to save. */
function unsavedDraft(owner: DraftOwner, post: Post): KeptDraft | undefined {
  const kept = readKeptDraft(owner)
  if (kept === undefined) return undefined
  const isSaved = JSON.stringify(kept.content) === JSON.stringify(PostContent.parse(post))
  return isSaved ? undefined : kept
}

function keepUnsaved(autosave: Autosave, owner: DraftOwner): void {
  const content = autosave.unsaved()
  if (content !== null) keepDraft(owner, { version: autosave.version(), content })
}
