import type { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Database } from '../store/database.ts'
import { mayClaim } from '../store/schedulerLease.ts'
import { beginSpell, endSpell, extendSpell, type SpellId } from '../store/schedulerSpells.ts'

/** Writes down when this run has the schedule and lives. Only whoever has the lease calls it, in the transaction that says so. */
export interface SpellKeeper {
  /** What was written last does not go on by itself: the computer slept, somebody set its clock, or sending is held or free again. */
  isBroken(): boolean
  /** The schedule is ours, and we live. */
  alive(): void
  /** The computer says that it is about to sleep. */
  suspended(): void
  /** Nothing runs here any more. */
  quit(): void
}

export interface SpellOptions {
  readonly database: Database
  readonly bootId: string
  readonly now: () => Temporal.Instant
  /** Seconds since some fixed moment, those in which the computer slept counted in, and however anybody sets its clock. */
  readonly elapsed: () => number
  readonly isHeld: () => boolean
  /** Without a sign of life for longer than this, it did not run: the computer slept, or the process was frozen. */
  readonly longestMs: number
}

/**
 * Keeps one row for each stretch of time in which this run had the schedule. The wall clock says when; another clock says whether nothing
 * ran between two looks, so that a clock that somebody puts forward is not taken for a night's sleep.
 */
export function keepSpells(options: SpellOptions): SpellKeeper {
  const { database, bootId, now, elapsed, isHeld, longestMs } = options
  let current: { readonly id: SpellId; readonly startedAt: string; readonly held: boolean } | null = null
  let seen = { elapsed: elapsed(), at: now() }

  const sinceSeen = () => (elapsed() - seen.elapsed) * 1000
  const hasSlept = () => sinceSeen() > longestMs
  const isClockSet = () => Math.abs(seen.at.until(now()).total('milliseconds') - sinceSeen()) > longestMs

  /** @returns whether the row goes on */
  const goesOn = (at: string): boolean => {
    // Its clock was put back behind its own beginning.
    if (current === null || at < current.startedAt) return false
    if (hasSlept()) {
      endSpell(database, current.id, 'suspended')
      return false
    }
    return extendSpell(database, current.id, at) && current.held === isHeld()
  }

  const close = (ended: 'suspended' | 'quit') => {
    if (current === null) return
    if (!hasSlept() && instantText(now()) >= current.startedAt)
      extendSpell(database, current.id, instantText(now()))
    endSpell(database, current.id, ended)
    current = null
  }

  return {
    isBroken: () => current === null || current.held !== isHeld() || hasSlept() || isClockSet(),
    alive() {
      const at = instantText(now())
      if (!goesOn(at)) {
        const held = isHeld()
        current = { id: beginSpell(database, { bootId, now: at, held }), startedAt: at, held }
      }
      seen = { elapsed: elapsed(), at: now() }
    },
    suspended() {
      database.transaction(
        () => {
          if (mayClaim(database)) close('suspended')
        },
        { behavior: 'immediate' },
      )
    },
    quit: () => close('quit'),
  }
}
