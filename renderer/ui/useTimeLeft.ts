import { useEffect, useRef, useState } from 'react'
import { secondsLeft } from '../../shared/workspace/timeLeft.ts'

/**
 * How long something still takes, by how it has gone since it was first heard of.
 *
 * @param done of `total`, of whatever it is counted in
 * @returns whole seconds; null where it is too early to tell
 */
export function useTimeLeft(done: number, total: number): number | null {
  const first = useRef<{ readonly done: number; readonly at: number } | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const at = performance.now()
    // Another run, or the next part of this one: what went before says nothing of it.
    if (first.current === null || done < first.current.done) first.current = { done, at }
    const since = first.current
    setLeft(
      done >= total
        ? null
        : secondsLeft({ done: done - since.done, total: total - since.done, elapsedMs: at - since.at }),
    )
  }, [done, total])
  return left
}
