import { hostname } from 'node:os'
import { performance } from 'node:perf_hooks'
import type { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { LeaseHolder, SchedulerLease } from '../../shared/schedule/schedulerLease.ts'
import type { Database } from '../store/database.ts'
import {
  giveUpLease,
  lowerFence,
  mayClaim,
  raiseFence,
  renewLease,
  takeLease,
} from '../store/schedulerLease.ts'
import type { SpellKeeper } from './keepSpells.ts'

/** Who runs the schedule at this moment, as seen from here. */
export type Tenure =
  /** taken: since this very look. */
  | { readonly kind: 'ours'; readonly taken: boolean }
  /** proven: it has said that it lives while we looked, or has taken the schedule from us. */
  | { readonly kind: 'theirs'; readonly lease: SchedulerLease; readonly proven: boolean }

export interface LeaseHold {
  /** Takes the schedule, or says again that we live; to be asked before anything is done, and every few seconds. */
  keep(): Tenure
  /** When nothing of ours is in the air any more. */
  giveUp(): void
}

export interface LeaseOptions {
  readonly database: Database
  readonly bootId: string
  readonly kind: LeaseHolder['kind']
  readonly now: () => Temporal.Instant
  /** How long nobody else may take it after we were last heard of. */
  readonly leaseMs: number
  /** Says when we had it: told in the same transactions. */
  readonly spells: SpellKeeper
}

/**
 * Holds the schedule of a workspace for one run of the program. Another's lease is free once its time is over, once nothing was heard of
 * its holder for its whole length by our own stopwatch (the other computer's clock may be anywhere), or at once where the holder was a
 * process of this computer that is no more.
 */
export function holdLease({ database, bootId, kind, now, leaseMs, spells }: LeaseOptions): LeaseHold {
  const holder: LeaseHolder = { kind, bootId, host: hostname(), pid: process.pid }
  let isOurs = false
  let renewedAt = 0
  let seen: { readonly of: string; readonly since: number; readonly proven: boolean } | undefined

  const together = <Result>(work: () => Result) => database.transaction(work, { behavior: 'immediate' })

  const term = () => ({
    now: instantText(now()),
    until: instantText(now().add({ milliseconds: leaseMs })),
  })

  const mayTake = ({ holder: other, expiresAt }: SchedulerLease) =>
    expiresAt <= instantText(now()) || isGone(other) || unheardFor(`${other.bootId} ${expiresAt}`) >= leaseMs

  const unheardFor = (of: string): number => {
    const at = performance.now()
    if (seen?.of !== of) {
      const renewed = seen?.of.split(' ')[0] === of.split(' ')[0]
      seen = { of, since: at, proven: renewed }
    }
    return at - seen.since
  }

  return {
    keep() {
      const at = performance.now()
      if (isOurs && mayClaim(database) && at - renewedAt < leaseMs / 4 && !spells.isBroken())
        return { kind: 'ours', taken: false }
      const wasOurs = isOurs
      isOurs =
        wasOurs &&
        together(() => {
          const renewed = renewLease(database, bootId, term().until)
          if (renewed) spells.alive()
          return renewed
        })
      renewedAt = at
      if (isOurs) return { kind: 'ours', taken: false }
      raiseFence(database, bootId)
      const lease = together(() => {
        const others = takeLease(database, holder, { ...term(), mayTake })
        if (others === undefined) spells.alive()
        return others
      })
      if (lease !== undefined) {
        return { kind: 'theirs', lease, proven: wasOurs || seen?.proven === true }
      }
      isOurs = true
      seen = undefined
      return { kind: 'ours', taken: true }
    },
    giveUp() {
      isOurs = false
      together(() => {
        if (giveUpLease(database, bootId)) spells.quit()
      })
      lowerFence(database, bootId)
    },
  }
}

/** Only of this computer can it be known; what has our own number was an earlier life of ours. */
function isGone({ host, pid }: LeaseHolder): boolean {
  if (host !== hostname()) return false
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
