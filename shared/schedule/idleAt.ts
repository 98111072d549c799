import { Temporal } from 'temporal-polyfill'
import type { IdleTime } from './missedRun.ts'
import type { MissedWhy } from './publication.ts'
import { grace } from './tick.ts'

/** How a spell came to its end, where that was said. */
export type SpellEnd = 'quit' | 'suspended'

/** A stretch of time in which a scheduler ran on this workspace, on whichever computer; ISO 8601 in UTC. */
export interface Spell {
  readonly startedAt: string
  /** Its last sign of life. */
  readonly lastSeenAt: string
  /** null after a crash, or while it runs. */
  readonly ended: SpellEnd | null
  /** Nothing was sent in it: sending was held. */
  readonly held: boolean
}

export interface Idleness {
  readonly why: MissedWhy
  /** From the last sign of life before to the first after; null where something ran, or one of the two is not known. */
  readonly idle: IdleTime | null
}

/**
 * Why nothing started what was due. It could have started from its time to the end of the grace: how the last spell before the first
 * moment without one came to its end says why. Where one ran all along, sending was held, or nobody can say.
 *
 * @param spells in the order in which they began; the one before the time and the one after it at least
 */
export function idleAt(spells: readonly Spell[], dueAt: Temporal.Instant): Idleness {
  const before = spells
    .filter(({ startedAt }) => isNotAfter(at(startedAt), dueAt))
    .toSorted((a, b) => Temporal.Instant.compare(at(b.lastSeenAt), at(a.lastSeenAt)))[0]
  if (before === undefined) return { why: 'off', idle: null }
  const end = at(before.lastSeenAt)
  if (isNotAfter(dueAt, end) && before.held) return { why: 'held', idle: null }
  if (isNotAfter(dueAt.add(grace), end)) return { why: 'unknown', idle: null }
  const why = before.ended === 'suspended' ? 'asleep' : 'off'
  const after = spells.find((spell) => spell !== before && isNotAfter(end, at(spell.startedAt)))
  return { why, idle: after === undefined ? null : { from: before.lastSeenAt, to: after.startedAt, why } }
}

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

function isNotAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) <= 0
}
