import { Temporal } from 'temporal-polyfill'
import { leastAhead } from '../../../shared/schedule/tick.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { Network } from '../../../shared/social/network.ts'

/** Whether a post for later can be given to its network, which publishes it by itself, and why not, or not yet. */
export type HandingOver =
  | { readonly kind: 'can' | 'thread' }
  /** The network asks for more minutes than are left. */
  | { readonly kind: 'near'; readonly minutes: number }
  /** The network takes it from this moment on. */
  | { readonly kind: 'far'; readonly from: Temporal.Instant }

/**
 * null where the network keeps no times.
 *
 * @param posts how many posts it becomes: the answers of a thread need the id of a post that does not exist yet
 */
export function handingOver(
  network: Network,
  {
    dueAt,
    posts,
    now,
  }: { readonly dueAt: Temporal.Instant; readonly posts: number; readonly now: Temporal.Instant },
): HandingOver | null {
  const window = limits[network].schedule
  if (window === null) return null
  if (posts > 1) return { kind: 'thread' }
  // A minute more than the network asks for: handing over takes its time.
  const minutes = Math.max(leastAhead.total('minutes'), window.fromMinutes + 1)
  if (now.until(dueAt).total('minutes') < minutes) return { kind: 'near', minutes }
  if (window.toDays === null) return { kind: 'can' }
  const from = dueAt.subtract({ hours: 24 * window.toDays })
  return Temporal.Instant.compare(from, now) > 0 ? { kind: 'far', from } : { kind: 'can' }
}
