import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { ContactId, SegmentId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { contacts, segmentMembers, segments } from './schema.ts'

/** Puts the contacts that fulfil a condition, and are not deleted, on a list. @returns those who were not on it */
export function addMembers(
  database: Database,
  list: SegmentId,
  condition: SQL | undefined,
  at: string,
): ContactId[] {
  const chosen = database
    .select({
      segmentId: sql<SegmentId>`${list}`.as('segment_id'),
      contactId: contacts.id,
      addedAt: sql<string>`${at}`.as('added_at'),
    })
    .from(contacts)
    .where(and(isNull(contacts.deletedAt), condition))
  return database
    .insert(segmentMembers)
    .select(chosen)
    .onConflictDoNothing()
    .returning({ id: segmentMembers.contactId })
    .all()
    .map(({ id }) => id)
}

/** Takes the contacts that fulfil a condition off a list. @returns those who were on it */
export function removeMembers(database: Database, list: SegmentId, condition: SQL | undefined): ContactId[] {
  const chosen = database.select({ id: contacts.id }).from(contacts).where(condition)
  return database
    .delete(segmentMembers)
    .where(and(eq(segmentMembers.segmentId, list), inArray(segmentMembers.contactId, chosen)))
    .returning({ id: segmentMembers.contactId })
    .all()
    .map(({ id }) => id)
}

/** Who is on a list, deleted contacts too: they are on it again when they come back. */
export function readMembers(database: Database, list: SegmentId): ContactId[] {
  return database
    .select({ id: segmentMembers.contactId })
    .from(segmentMembers)
    .where(eq(segmentMembers.segmentId, list))
    .all()
    .map(({ id }) => id)
}

/** The lists that a contact is on. */
export function listsOfContact(database: Database, contact: ContactId): SegmentId[] {
  return database
    .select({ id: segmentMembers.segmentId })
    .from(segmentMembers)
    .innerJoin(segments, eq(segments.id, segmentMembers.segmentId))
    .where(eq(segmentMembers.contactId, contact))
    .orderBy(sql`fold(${segments.name})`)
    .all()
    .map(({ id }) => id)
}
