import { eq } from 'drizzle-orm'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { LeaseHolder, SchedulerLease } from '../../shared/schedule/schedulerLease.ts'
import type { Database } from './database.ts'
import { isInPlace } from './inPlace.ts'
import { schedulerLease } from './schema.ts'

// The folder's lock keeps two programs of one computer apart. On a share, or in a copy that is kept in step, a lock may be nothing:
// there this row decides who runs the schedule, and every claim asks it once more in its own transaction.

const theOnlyRow = 1

/** undefined: nobody runs the schedule. */
export function readLease(database: Database): SchedulerLease | undefined {
  const { holder, takenAt, expiresAt, wantedBy } = schedulerLease
  return database.select({ holder, takenAt, expiresAt, wantedBy }).from(schedulerLease).get()
}

/**
 * Takes the schedule for this run, where nobody else has it, in one transaction.
 *
 * @param mayTake whether what another has is nobody's any more
 * @returns who has it; undefined where it is ours now
 */
export function takeLease(
  database: Database,
  holder: LeaseHolder,
  { now, until, mayTake }: LeaseTerm & { readonly mayTake: (lease: SchedulerLease) => boolean },
): SchedulerLease | undefined {
  return database.transaction(
    () => {
      const found = readLease(database)
      if (found !== undefined && found.holder.bootId !== holder.bootId && !mayTake(found)) return found
      const row = { holder, takenAt: now, expiresAt: until, wantedBy: null }
      database
        .insert(schedulerLease)
        .values({ id: theOnlyRow, ...row })
        .onConflictDoUpdate({ target: schedulerLease.id, set: row })
        .run()
      return undefined
    },
    { behavior: 'immediate' },
  )
}

/** ISO 8601 in UTC. */
interface LeaseTerm {
  readonly now: string
  readonly until: string
}

/** Says that its holder lives. @returns false where it is another's, or nobody's: then nothing has changed */
export function renewLease(database: Database, bootId: string, until: string): boolean {
  return database.transaction(
    () => {
      if (readLease(database)?.holder.bootId !== bootId) return false
      database.update(schedulerLease).set({ expiresAt: until }).where(eq(schedulerLease.id, theOnlyRow)).run()
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Nobody's, if it was this run's. @returns whether it was */
export function giveUpLease(database: Database, bootId: string): boolean {
  return database.transaction(
    () => {
      if (readLease(database)?.holder.bootId !== bootId) return false
      database.delete(schedulerLease).run()
      return true
    },
    { behavior: 'immediate' },
  )
}

/** The runs that claim over a connection, and the question whether they still may. */
const fences = new WeakMap<Database, Fence>()

interface Fence {
  readonly bootId: string
  readonly holder: () => unknown
}

/** From now on nothing is claimed over this connection unless the lease is this run's. */
export function raiseFence(database: Database, bootId: string): void {
  const read = database.$client.prepare(`SELECT holder ->> '$.bootId' FROM scheduler_lease`).pluck()
  fences.set(database, { bootId, holder: () => read.get() })
}

/** The run is over; whoever has the workspace open may act in it. */
export function lowerFence(database: Database, bootId: string): void {
  if (fences.get(database)?.bootId === bootId) fences.delete(database)
}

/**
 * Whether what is due may be claimed over this connection. To be asked in the transaction that claims: a process that was frozen does
 * not know that its time is over, and one whose folder has gone would write down what it sends where nobody finds it. Where no schedule
 * runs over the connection, the folder's lock is all that is needed.
 */
export function mayClaim(database: Database): boolean {
  const fence = fences.get(database)
  return fence === undefined || (fence.holder() === fence.bootId && isInPlace(database))
}

/**
 * A question whether the schedule has been this run's without a break since now. One that was frozen, lost it and has it again may claim,
 * and yet what it had begun before may have been gone on with, and is no longer its own.
 */
export function tenureSince(database: Database): () => boolean {
  // Whoever takes it anew raises a fence of its own.
  const fence = fences.get(database)
  return () => fences.get(database) === fence && mayClaim(database)
}

/** @throws RundbrevError `schedule-held`, naming who runs it now */
export function requireClaim(database: Database): void {
  if (!mayClaim(database)) throw scheduleHeld(readLease(database))
}

export function scheduleHeld(lease: SchedulerLease | undefined): RundbrevError {
  const { host, pid, kind } = lease?.holder ?? { host: '?', pid: 0, kind: 'command' }
  return new RundbrevError(
    'schedule-held',
    { host },
    { host, pid, program: programNames[kind], until: lease?.expiresAt ?? '' },
  )
}

const programNames: Readonly<Record<LeaseHolder['kind'], string>> = {
  app: 'Rundbrev',
  service: 'rundbrev run --service',
  command: 'rundbrev run',
}
