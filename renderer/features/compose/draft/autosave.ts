import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import type { Post, PostContent } from '../../../../shared/post/post.ts'

export type SaveState =
  /** `at`: the instant of the last save. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** Typed text is here and not in the workspace; the next change or `saveNow` tries again. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The workspace holds another text than the one this one grew from: nothing is saved until the officer has chosen. */
  | { readonly kind: 'conflict'; readonly error: unknown }

export interface Autosave {
  readonly state: () => SaveState
  /** What was typed and is not in the workspace yet; null where all is. */
  readonly unsaved: () => PostContent | null
  /** The version that the text grew from. */
  readonly version: () => number
  /** Something was typed. `read` gives the whole text; it is asked for when it is saved, not for every letter. */
  readonly change: (read: () => PostContent) => void
  /** Saves without waiting for a pause. Resolves when nothing is left to save (true) or saving failed (false). */
  readonly saveNow: () => Promise<boolean>
  /**
   * The post has been saved elsewhere. Where nothing that was typed here is unsaved, what is typed from now on goes on from there.
   *
   * @returns whether it does
   */
  readonly follow: (saved: Pick<Post, 'version' | 'updatedAt'>) => boolean
  /** After a conflict: goes on from this version of the post, with the text that is here. */
  readonly overwrite: (version: number) => Promise<boolean>
  /** The text that is here is kept elsewhere: it is not to be saved. */
  readonly discard: () => void
}

/** The text here with what was changed elsewhere. */
export interface Joined {
  /** The version in the workspace that it has grown from now. */
  readonly version: number
  readonly read: () => PostContent
}

interface AutosaveOptions {
  /** The post as it was opened. */
  readonly post: Pick<Post, 'version' | 'updatedAt'>
  /** How long nobody must have typed, in ms. */
  readonly pause: number
  /** How long typed text waits at most while somebody types on, in ms. */
  readonly longest: number
  readonly save: (version: number, content: PostContent) => Promise<Pick<Post, 'version' | 'updatedAt'>>
  /**
   * The workspace holds another text: takes over here what was changed there.
   *
   * @returns the text that has become of both; null where the officer has to choose
   */
  readonly join: () => Promise<Joined | null>
  readonly onState: (state: SaveState) => void
}

/**
 * Saves what is typed after each pause, and now and then while there is none; one save at a time, each from the version before
 * it. What could not be saved stays here until it can.
 */
export function createAutosave({ post, pause, longest, save, join, onState }: AutosaveOptions): Autosave {
  let version = post.version
  let state: SaveState = { kind: 'saved', at: post.updatedAt }
  let unsaved: (() => PostContent) | null = null
  let inFlight: PostContent | null = null
  let pauseTimer: ReturnType<typeof setTimeout> | undefined
  let longestTimer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  const enter = (next: SaveState) => {
    state = next
    onState(next)
  }

  const saveAll = async (): Promise<boolean> => {
    while (unsaved !== null) {
      const content = unsaved()
      inFlight = content
      unsaved = null
      enter({ kind: 'saving' })
      try {
        const saved = await save(version, content)
        version = saved.version
        inFlight = null
        enter(unsaved === null ? { kind: 'saved', at: saved.updatedAt } : { kind: 'waiting' })
      } catch (error) {
        inFlight = null
        unsaved ??= () => content
        const joined = isConflict(error) ? await join().catch(() => null) : null
        if (joined !== null) {
          version = joined.version
          unsaved = joined.read
          continue
        }
        enter({ kind: isConflict(error) ? 'conflict' : 'failed', error })
        return false
      }
    }
    return true
  }

  const stopWaiting = () => {
    clearTimeout(pauseTimer)
    clearTimeout(longestTimer)
    longestTimer = undefined
  }

  const saveNow = async (): Promise<boolean> => {
    stopWaiting()
    if (state.kind === 'conflict') return false
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    state: () => state,
    unsaved: () => unsaved?.() ?? inFlight,
    version: () => version,
    change(read) {
      unsaved = read
      if (state.kind === 'conflict') return
      if (state.kind !== 'saving' && state.kind !== 'waiting') enter({ kind: 'waiting' })
      clearTimeout(pauseTimer)
      pauseTimer = setTimeout(() => void saveNow(), pause)
      longestTimer ??= setTimeout(() => void saveNow(), longest)
    },
    saveNow,
    follow(saved) {
      if (state.kind !== 'saved' || unsaved !== null || saved.version <= version) return false
      version = saved.version
      enter({ kind: 'saved', at: saved.updatedAt })
      return true
    },
    overwrite(newest) {
      version = newest
      enter({ kind: 'waiting' })
      return saveNow()
    },
    discard() {
      stopWaiting()
      unsaved = null
    },
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof RundbrevError && error.code === 'post-changed-elsewhere'
}
