import { useCallback, useSyncExternalStore } from 'react'
import type { Finding } from '../../../shared/checks/finding.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'

/** Notes that the officer has put aside, until the program is closed: the post itself has no room for them. */
const ignored = new Map<PostId, ReadonlySet<string>>()
const listeners = new Set<() => void>()
const none: ReadonlySet<string> = new Set()

interface Ignored {
  readonly has: (finding: Finding) => boolean
  readonly ignore: (finding: Finding) => void
  readonly showAgain: () => void
}

export function useIgnored(postId: PostId): Ignored {
  const keys = useSyncExternalStore(
    useCallback((listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }, []),
    () => ignored.get(postId) ?? none,
  )
  const set = (next: ReadonlySet<string>) => {
    ignored.set(postId, next)
    for (const listener of listeners) listener()
  }
  return {
    has: (finding) => keys.has(ignoreKey(finding)),
    ignore: (finding) => set(new Set(keys).add(ignoreKey(finding))),
    showAgain: () => set(none),
  }
}

/** The same words again are put aside too, wherever they have moved to. */
function ignoreKey({ code, values, place }: Finding): string {
  const what = values.words ?? values.count ?? ''
  return [code, what, place.network ?? ''].join('|')
}
