import { desc, eq } from 'drizzle-orm'
import type { ContactEvent } from '../../shared/audience/contactHistory.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { auditEntries, contacts, deliveries, importChanges, imports, posts, publications } from './schema.ts'

/** The newest letters to a contact, and what became of each. */
export function deliveriesTo(database: Database, id: ContactId, most: number): ContactEvent[] {
  return database
    .select({
      settledAt: deliveries.settledAt,
      startedAt: publications.startedAt,
      dueAt: publications.dueAt,
      publicationId: publications.id,
      title: posts.title,
      state: deliveries.state,
      response: deliveries.response,
    })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(posts, eq(posts.id, publications.postId))
    .where(eq(deliveries.contactId, id))
    .orderBy(desc(deliveries.id))
    .limit(most)
    .all()
    .map(({ settledAt, startedAt, dueAt, response, ...row }) => ({
      ...{ kind: 'delivery' as const, at: settledAt ?? startedAt ?? dueAt },
      ...{ ...row, response: response ?? '' },
    }))
}

/** The newest acts upon a contact. */
export function actsUpon(database: Database, id: ContactId, most: number): ContactEvent[] {
  const { at, actor, action, details } = auditEntries
  return database
    .select({ at, actor, action, details })
    .from(auditEntries)
    .where(eq(auditEntries.contactId, id))
    .orderBy(desc(auditEntries.id))
    .limit(most)
    .all()
    .map((entry) => ({ kind: 'act' as const, ...entry }))
}

/** The file that brought a contact, and those that changed it. */
export function importsOf(database: Database, id: ContactId): ContactEvent[] {
  const file = { at: imports.at, fileName: imports.fileName }
  const brought = database
    .select(file)
    .from(contacts)
    .innerJoin(imports, eq(imports.id, contacts.importId))
    .where(eq(contacts.id, id))
    .all()
  const changed = database
    .select(file)
    .from(importChanges)
    .innerJoin(imports, eq(imports.id, importChanges.importId))
    .where(eq(importChanges.contactId, id))
    .all()
  return [
    ...brought.map((entry) => ({ kind: 'import' as const, how: 'added' as const, ...entry })),
    ...changed.map((entry) => ({ kind: 'import' as const, how: 'changed' as const, ...entry })),
  ]
}
