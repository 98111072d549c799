import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { PublicationState } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { erasedAddress, statusOf } from './erasedDelivery.ts'
import { deliveries, publications } from './schema.ts'

// The writes that the promise "nobody twice, nobody lost" rests on. Each is one commit (synchronous = FULL: on the disk
// when the call returns), and each says in its WHERE which state it expects to find.

export type NewDelivery = Pick<
  typeof deliveries.$inferInsert,
  'publicationId' | 'contactId' | 'email' | 'emailKey' | 'name' | 'municipality' | 'county' | 'messageId'
> & {
  /** rejected: its address is none; suppressed: it must not be contacted. Neither is ever sent. */
  readonly state: Extract<DeliveryState, 'queued' | 'suppressed' | 'rejected'>
  readonly settledAt: string | null
}

/** An address that is there already keeps its first row. */
export function insertDeliveries(database: Database, rows: readonly NewDelivery[]): void {
  for (const row of rows) database.insert(deliveries).values(row).onConflictDoNothing().run()
}

/** A row in the air: what a worker needs to write to one recipient. */
export type ClaimedDelivery = Omit<typeof deliveries.$inferSelect, 'domain' | 'heldBy' | 'heldUntil'>

/** Publications whose rows may be sent. done: only rows that the officer has put back in line. */
const sendable: PublicationState[] = ['running', 'done']

/**
 * Takes the next row that may go: one in line, else one whose retry is due. Whoever has been suppressed since the send
 * started is set aside here, at the last moment before the first command to the server; so is whoever has been erased while
 * in the air.
 *
 * @returns undefined when there is none, or the publication has been paused or cancelled
 */
export function claimDelivery(
  database: Database,
  publicationId: PublicationId,
  isSuppressed: (emailKey: string) => boolean,
  now: string,
): ClaimedDelivery | undefined {
  return database.transaction(
    () => {
      if (!maySend(database, publicationId)) return undefined
      for (;;) {
        const next = nextInLine(database, publicationId, now)
        if (next === undefined) return undefined
        if (next.email !== erasedAddress && !isSuppressed(next.emailKey))
          return markClaimed(database, next.id)
        change(database, next.id, next.state, { state: 'suppressed', settledAt: now, nextAttemptAt: null })
      }
    },
    { behavior: 'immediate' },
  )
}

/** Is there a row that `claimDelivery` would look at? */
export function hasClaimable(database: Database, publicationId: PublicationId, now: string): boolean {
  return maySend(database, publicationId) && nextInLine(database, publicationId, now) !== undefined
}

/** Committed before the first byte of the message leaves: from here on, silence is doubt. */
export function markDataBegun(database: Database, id: DeliveryId): void {
  changeInTheAir(database, id, { phase: 'data' })
}

export function settleDelivery(
  database: Database,
  id: DeliveryId,
  outcome: {
    readonly state: 'sent' | 'rejected' | 'in-doubt'
    readonly response: string
    readonly now: string
  },
): void {
  const { state, now } = outcome
  const response = keptOf(database, id, outcome.response)
  changeInTheAir(database, id, { state, response, phase: null, settledAt: now })
}

export function deferDelivery(
  database: Database,
  id: DeliveryId,
  answer: { readonly response: string; readonly until: string },
): void {
  const response = keptOf(database, id, answer.response)
  changeInTheAir(database, id, { state: 'deferred', response, phase: null, nextAttemptAt: answer.until })
}

/** What of a server's answer may be kept: of one about a person who was erased while in the air, the status codes. */
function keptOf(database: Database, id: DeliveryId, response: string): string {
  const row = database.select({ email: deliveries.email }).from(deliveries).where(eq(deliveries.id, id)).get()
  return row?.email === erasedAddress ? statusOf(response) : response
}

/** Back in line as if it had not been tried: the server was never asked about this recipient. */
export function requeueDelivery(database: Database, id: DeliveryId): void {
  changeInTheAir(database, id, {
    state: 'queued',
    phase: null,
    attempts: sql`${deliveries.attempts} - 1`,
  })
}

/**
 * After a crash, rows are still in the air that nobody holds any more. Before the data they go back in line; after its
 * beginning nobody knows, so they are in doubt and are not sent again by themselves. Only for when nothing is being sent.
 *
 * @returns how many rows are in doubt for it
 */
export function recoverInterrupted(
  database: Database,
  { publicationId, now }: { readonly publicationId?: PublicationId; readonly now: string },
): number {
  const interrupted = and(
    eq(deliveries.state, 'sending'),
    publicationId === undefined ? undefined : eq(deliveries.publicationId, publicationId),
  )
  return database.transaction(
    () => {
      const inDoubt = database
        .update(deliveries)
        .set({ state: 'in-doubt', phase: null, settledAt: now })
        .where(and(interrupted, eq(deliveries.phase, 'data')))
        .run()
      database.update(deliveries).set({ state: 'queued', phase: null }).where(interrupted).run()
      return inDoubt.changes
    },
    { behavior: 'immediate' },
  )
}

/**
 * The officer's word on rows in doubt, in one transaction.
 *
 * @param ids null: all of the publication that are in doubt
 * @returns how many were; those that are not in doubt (any more) are left as they are
 */
export function resolveDeliveries(
  database: Database,
  publicationId: PublicationId,
  ids: readonly DeliveryId[] | null,
  as: 'sent' | 'queued',
  now: string,
): number {
  const chosen =
    ids === null ? undefined : sql`${deliveries.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
  return database
    .update(deliveries)
    .set({ state: as, settledAt: as === 'sent' ? now : null })
    .where(and(eq(deliveries.publicationId, publicationId), eq(deliveries.state, 'in-doubt'), chosen))
    .run().changes
}

/** Rows put back in line by the officer that cannot be sent after all: they are as much in doubt as before. */
export function returnToDoubt(database: Database, publicationId: PublicationId, now: string): void {
  const open: DeliveryState[] = ['queued', 'deferred']
  database
    .update(deliveries)
    .set({ state: 'in-doubt', nextAttemptAt: null, settledAt: now })
    .where(and(eq(deliveries.publicationId, publicationId), inArray(deliveries.state, open)))
    .run()
}

function maySend(database: Database, publicationId: PublicationId): boolean {
  const publication = database
    .select({ state: publications.state })
    .from(publications)
    .where(eq(publications.id, publicationId))
    .get()
  return publication !== undefined && sendable.includes(publication.state)
}

/** Both are found in deliveries_state: the first in the index's own order, the second among the deferred only. */
function nextInLine(
  database: Database,
  publicationId: PublicationId,
  now: string,
): ClaimedDelivery | undefined {
  const first = (which: SQL | undefined) =>
    database
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.publicationId, publicationId), which))
      .orderBy(deliveries.id)
      .limit(1)
      .get()
  return (
    first(eq(deliveries.state, 'queued')) ??
    first(and(eq(deliveries.state, 'deferred'), lte(deliveries.nextAttemptAt, now)))
  )
}

function markClaimed(database: Database, id: DeliveryId): ClaimedDelivery {
  return database
    .update(deliveries)
    .set({
      state: 'sending',
      phase: 'envelope',
      attempts: sql`${deliveries.attempts} + 1`,
      nextAttemptAt: null,
    })
    .where(eq(deliveries.id, id))
    .returning()
    .get()
}

/** A row in the air belongs to the worker that claimed it: that it should not be there is a fault of ours. */
function changeInTheAir(database: Database, id: DeliveryId, values: Change): void {
  if (!change(database, id, 'sending', values)) throw new Error(`delivery ${id} is not in the air`)
}

type Change = SQLiteUpdateSetSource<typeof deliveries>

/** @returns false, and nothing is written, where the row is not in the expected state */
function change(database: Database, id: DeliveryId, expected: DeliveryState, values: Change): boolean {
  const changed = database
    .update(deliveries)
    .set(values)
    .where(and(eq(deliveries.id, id), eq(deliveries.state, expected)))
    .run()
  return changed.changes === 1
}
