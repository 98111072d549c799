import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'
import type { DeliveryCounts } from './delivery.ts'

/** What holds a sending back at this moment. */
export const Holding = z.discriminatedUnion('kind', [
  /** The channel's own limit: `most` messages a minute, an hour, a day, or a minute to one domain. until: when more may go; null: all along, evenly. */
  z.object({
    kind: z.literal('limit'),
    limit: z.enum(['minute', 'hour', 'day', 'domain']),
    most: z.number().int(),
    until: InstantText.nullable(),
  }),
  /** Everybody who is left has been put off by the server; the first is tried again then. */
  z.object({ kind: z.literal('retry'), until: InstantText }),
  /** The server, or the way to it, is not there just now: tried again of itself. */
  z.object({ kind: z.literal('busy'), answer: z.string() }),
])
export type Holding = z.infer<typeof Holding>

export const Pace = z.object({
  /** Messages taken by the server over the last minute. */
  perMinute: z.number().int().nonnegative(),
  /** At this pace; null where nobody can say. */
  remainingSeconds: z.number().int().nonnegative().nullable(),
  holding: Holding.nullable(),
})
export type Pace = z.infer<typeof Pace>

/**
 * How fast a sending goes and how long it has left. Whoever has been put off is counted as left, since they take a turn of
 * their own; while nobody but those is left, only the clock says when it goes on.
 *
 * @param last how many letters were taken over the last `seconds` (at most 60; less where it has only just begun)
 */
export function paceOf(
  counts: DeliveryCounts,
  last: { readonly taken: number; readonly seconds: number },
  holding: Holding | null,
): Pace {
  const perSecond = last.seconds > 0 ? last.taken / last.seconds : 0
  const left = counts.queued + counts.sending + counts.deferred
  const waits = holding !== null && holding.kind !== 'limit'
  const remaining = left === 0 ? 0 : waits || perSecond === 0 ? null : Math.ceil(left / perSecond)
  return {
    perMinute: Math.round(perSecond * 60),
    // Stopped until the limit's hour or day has passed: the pace so far says nothing about that.
    remainingSeconds: holding?.kind === 'limit' && holding.until !== null ? null : remaining,
    holding,
  }
}
