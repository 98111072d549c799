import type { Temporal } from 'temporal-polyfill'
import { retryAt } from '../../shared/delivery/retryAt.ts'

/** How long is waited before a step is asked for again; null: no longer. */
export interface Patience {
  /** After their fault. @param attempts at least 1 */
  readonly outage: (attempts: number, now: Temporal.Instant) => Temporal.Instant | null
  /** After an answer that never came: soon at first, for a person waits for it. */
  readonly unknown: (attempts: number, now: Temporal.Instant) => Temporal.Instant | null
  /** While there is no way to the network, which costs nobody anything to try. */
  readonly unreachable: (attempts: number, now: Temporal.Instant) => Temporal.Instant | null
  /** ms after a request before it is looked for: a server may still be at work on it. */
  readonly settlingMs: number
  /** Of a limit that does not say until when. */
  readonly limit: (attempts: number, now: Temporal.Instant) => Temporal.Instant | null
}

/** A day, at one attempt every five minutes. */
const mostUnreachable = 290
/** A day, at one attempt every quarter of an hour. */
const mostLimited = 96

/** @param chance from 0 to below 1 */
export function usualPatience(chance: () => number): Patience {
  return {
    outage: (attempts, now) => retryAt(Math.max(1, attempts), now, chance()),
    unknown: (attempts, now) =>
      attempts <= 1 ? now.add({ seconds: 5 }) : retryAt(attempts - 1, now, chance()),
    unreachable: (attempts, now) =>
      attempts > mostUnreachable ? null : now.add({ minutes: Math.min(5, Math.max(1, attempts)) }),
    settlingMs: 5000,
    limit: (attempts, now) => (attempts > mostLimited ? null : now.add({ minutes: 15 })),
  }
}
