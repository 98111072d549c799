import { and, asc, eq, inArray } from 'drizzle-orm'
import type { InboxId, InboxMailId } from '../../shared/contract/scalars.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { inboxes, inboxMails } from './schema.ts'

export type InboxRow = typeof inboxes.$inferSelect

/** undefined where it has never been looked in. @param source server, user and folder */
export function readInbox(database: Database, source: string): InboxRow | undefined {
  return database.select().from(inboxes).where(eq(inboxes.source, source)).get()
}

/** The inbox of that name; made where it is not there yet. */
export function requireInbox(database: Database, source: string): InboxRow {
  database.insert(inboxes).values({ source }).onConflictDoNothing().run()
  return database.select().from(inboxes).where(eq(inboxes.source, source)).get() as InboxRow
}

/** How far it has been read. Call it in the transaction that keeps what was read. */
export function moveCursor(
  database: Database,
  id: InboxId,
  cursor: { readonly uidValidity: string; readonly lastUid: number },
): void {
  database.update(inboxes).set(cursor).where(eq(inboxes.id, id)).run()
}

/** How a look ended. One with trouble leaves when it was last looked through. */
export function noteLook(database: Database, id: InboxId, look: { at: string } | { trouble: Trouble }): void {
  const set = 'at' in look ? { lookedAt: look.at, trouble: null } : { trouble: look.trouble }
  database.update(inboxes).set(set).where(eq(inboxes.id, id)).run()
}

/** A mail that has been read and has still to be marked or moved. */
export interface Unsettled {
  readonly id: InboxMailId
  readonly uid: number
  readonly kind: (typeof inboxMails.$inferSelect)['kind']
}

/** Those of one life of the inbox's numbers: of another, the numbers would mean other mails. */
export function listUnsettled(database: Database, id: InboxId, uidValidity: string): Unsettled[] {
  return database
    .select({ id: inboxMails.id, uid: inboxMails.uid, kind: inboxMails.kind })
    .from(inboxMails)
    .where(
      and(eq(inboxMails.inboxId, id), eq(inboxMails.settled, false), eq(inboxMails.uidValidity, uidValidity)),
    )
    .orderBy(asc(inboxMails.uid))
    .all()
}

export function markSettled(database: Database, ids: readonly InboxMailId[]): void {
  database
    .update(inboxMails)
    .set({ settled: true })
    .where(inArray(inboxMails.id, [...ids]))
    .run()
}
