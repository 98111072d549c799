import { and, eq, inArray, sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { PublicationState } from '../../shared/schedule/publication.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { Database } from './database.ts'
import { listSteps } from './publicationSteps.ts'
import { deliveries, publications, settings } from './schema.ts'

// What the database itself knows of how far sending has come, for whoever compares it with what lies beside it
// (usecases/sendingGuard.ts).

type SendingKey = 'sendMark' | 'sendHold'

/** undefined where nothing has been kept. */
export function readSendingState(database: Database, key: SendingKey): unknown {
  return database.select().from(settings).where(eq(settings.key, key)).get()?.value
}

export function writeSendingState(database: Database, key: SendingKey, value: object | null): void {
  if (value === null) {
    database.delete(settings).where(eq(settings.key, key)).run()
    return
  }
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}

/**
 * The publications after this one get higher numbers: one that an older database has never heard of keeps its own.
 * @returns whether the database would have given that number out again
 */
export function keepPublicationNumber(database: Database, id: PublicationId): boolean {
  const given = database.get<{ seq: number } | undefined>(
    sql`SELECT seq FROM sqlite_sequence WHERE name = 'publications'`,
  )
  if (given !== undefined && given.seq >= id) return false
  if (given === undefined)
    database.run(sql`INSERT INTO sqlite_sequence (name, seq) VALUES ('publications', ${id})`)
  else database.run(sql`UPDATE sqlite_sequence SET seq = ${id} WHERE name = 'publications'`)
  return true
}

/** A publication that may still be sent, in part or in whole. */
export interface OpenPublication {
  readonly id: PublicationId
  readonly createdAt: string
  readonly state: PublicationState
  /** Its recipients, or its posts on a network, have been settled. */
  readonly hasRows: boolean
}

/**
 * Of every state: one that is done may have rows in line again. The table's name is written out: drizzle leaves it off in a question to
 * one table, and "id" would then be the row's own in the inner questions.
 */
export function listForJournals(database: Database, ids: readonly PublicationId[]): OpenPublication[] {
  return database
    .select({
      id: publications.id,
      createdAt: publications.createdAt,
      state: publications.state,
      hasRows: sql<number>`EXISTS (SELECT 1 FROM deliveries d WHERE d.publication_id = publications.id)
                           OR EXISTS (SELECT 1 FROM publication_steps s WHERE s.publication_id = publications.id)`,
    })
    .from(publications)
    .where(inArray(publications.id, [...ids]))
    .all()
    .map((row) => ({ ...row, hasRows: row.hasRows === 1 }))
}

/** The rows that would be sent if sending went on now. `sending` without data begun is one that a crash has left. */
export function rowsInLine(database: Database, id: PublicationId) {
  const { state, phase } = deliveries
  return database
    .select({ id: deliveries.id, messageId: deliveries.messageId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.publicationId, id),
        sql`(${state} IN ('queued', 'deferred') OR (${state} = 'sending' AND ${phase} IS NOT 'data' AND ${phase} IS NOT 'handed'))`,
      ),
    )
    .all()
}

/** The posts on a network that go, or may be taken up, and of which the database does not know that they have ever got there. */
export function postsInLine(database: Database, id: PublicationId): PublicationStep[] {
  return listSteps(database, id).filter(
    ({ content, phase }) => content.kind === 'post' && (phase === 'waiting' || phase === 'refused'),
  )
}

/** The rows of which nobody knows whether they have gone. `sending` with data begun is one that a crash has left. */
export function rowsInDoubt(database: Database, id: PublicationId) {
  const { state, phase } = deliveries
  return database
    .select({ id: deliveries.id, messageId: deliveries.messageId, state })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.publicationId, id),
        sql`(${state} = 'in-doubt' OR (${state} = 'sending' AND ${phase} = 'data'))`,
      ),
    )
    .all()
}

/** Says of rows what has become of them. Their contacts are told by the ledger's triggers. */
export function markGone(
  database: Database,
  ids: readonly (typeof deliveries.$inferSelect)['id'][],
  state: Extract<DeliveryState, 'sent' | 'in-doubt' | 'rejected'>,
  now: string,
): void {
  for (const id of ids) {
    database
      .update(deliveries)
      .set({ state, phase: null, nextAttemptAt: null, settledAt: now })
      .where(eq(deliveries.id, id))
      .run()
  }
}

/** Ends a publication that is over according to the archive, from whichever state an older database has it in. */
export function closeAsArchived(
  database: Database,
  id: PublicationId,
  over: {
    readonly state: PublicationState
    readonly startedAt: string | null
    readonly finishedAt: string | null
  },
): boolean {
  const ends: PublicationState[] = ['done', 'failed', 'cancelled']
  const changed = database
    .update(publications)
    .set({ ...over, trouble: null })
    .where(and(eq(publications.id, id), sql`${publications.state} NOT IN ${ends}`))
    .run()
  return changed.changes === 1
}
