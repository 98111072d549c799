import type { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryCounts } from '../../shared/delivery/delivery.ts'
import { type Holding, type Pace, paceOf } from '../../shared/delivery/pace.ts'
import type { Database } from '../store/database.ts'

// What this run of the program knows of the sendings it carries out, and no ledger has to remember.

interface Live {
  /** How many had been taken at which second, of the last minute; the oldest first. */
  samples: readonly Sample[]
  holding: Holding | null
}

interface Sample {
  readonly second: number
  readonly taken: number
}

const live = new WeakMap<Database, Map<PublicationId, Live>>()

/** Remembers how far a sending has come, for its pace. */
export function notePace(
  database: Database,
  id: PublicationId,
  counts: DeliveryCounts,
  now: Temporal.Instant,
): void {
  const sending = liveOf(database, id)
  const second = Math.floor(now.epochMilliseconds / 1000)
  const taken = takenOf(counts)
  const last = sending.samples.at(-1)
  // Nobody takes a letter back: rows that the officer has put in line anew, or a clock set back, begin the minute anew.
  if (last !== undefined && (taken < last.taken || second < last.second)) sending.samples = []
  if (sending.samples.at(-1)?.second === second) return
  sending.samples = [...sending.samples.filter((sample) => sample.second >= second - 60), { second, taken }]
}

/** Says what holds a sending back just now; null: nothing does. */
export function noteHolding(database: Database, id: PublicationId, holding: Holding | null): void {
  liveOf(database, id).holding = holding
}

/** A sending that has come to a stand begins its pace anew. */
export function forgetPace(database: Database, id: PublicationId): void {
  live.get(database)?.delete(id)
}

/** @param retryAt when the first of those who were put off is tried again, ISO 8601; null: nobody was */
export function livePace(
  database: Database,
  id: PublicationId,
  counts: DeliveryCounts,
  retryAt: string | null,
  now: Temporal.Instant,
): Pace {
  const sending = live.get(database)?.get(id)
  const onlyDeferred = counts.queued + counts.sending === 0 && counts.deferred > 0
  const holding: Holding | null =
    onlyDeferred && retryAt !== null ? { kind: 'retry', until: retryAt } : (sending?.holding ?? null)
  const first = sending?.samples[0]
  const seconds = first === undefined ? 0 : Math.floor(now.epochMilliseconds / 1000) - first.second
  const taken = first === undefined ? 0 : Math.max(0, takenOf(counts) - first.taken)
  return paceOf(counts, { taken, seconds: Math.min(60, Math.max(0, seconds)) }, holding)
}

function takenOf(counts: DeliveryCounts): number {
  return counts.sent + counts.bounced + counts.tried
}

function liveOf(database: Database, id: PublicationId): Live {
  const sendings = live.get(database) ?? new Map<PublicationId, Live>()
  live.set(database, sendings)
  const known = sendings.get(id) ?? { samples: [], holding: null }
  sendings.set(id, known)
  return known
}
