import { and, desc, eq, inArray, ne, or } from 'drizzle-orm'
import type { Handout } from '../../shared/audience/handout.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { erasedAddress } from './erasedDelivery.ts'
import {
  auditEntries,
  contacts,
  deliveries,
  importChanges,
  imports,
  posts,
  publications,
  renderings,
  segmentMembers,
  segments,
  suppressions,
} from './schema.ts'
import { suppressionHash } from './suppressions.ts'

// What is held about a person, a question each: for handing it out. Newest first.

export function contactRow(database: Database, emailKey: string) {
  return database.select().from(contacts).where(eq(contacts.emailKey, emailKey)).get()
}

/** Letters to any of the addresses, and to the contact under whatever address it had. */
export function deliveriesOf(
  database: Database,
  emailKeys: readonly string[],
  contactId: ContactId | null,
): Handout['deliveries'] {
  const byAddress = and(inArray(deliveries.emailKey, [...emailKeys]), ne(deliveries.email, erasedAddress))
  return database
    .select({
      subject: renderings.subject,
      title: posts.title,
      email: deliveries.email,
      state: deliveries.state,
      at: deliveries.settledAt,
      answer: deliveries.response,
    })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(posts, eq(posts.id, publications.postId))
    .leftJoin(renderings, eq(renderings.publicationId, publications.id))
    .where(contactId === null ? byAddress : or(byAddress, eq(deliveries.contactId, contactId)))
    .orderBy(desc(deliveries.id))
    .all()
    .map(({ subject, title, ...delivery }) => ({ subject: subject ?? title, ...delivery }))
}

export function listsOf(database: Database, contactId: ContactId): Handout['lists'] {
  return database
    .select({ name: segments.name, addedAt: segmentMembers.addedAt })
    .from(segmentMembers)
    .innerJoin(segments, eq(segments.id, segmentMembers.segmentId))
    .where(eq(segmentMembers.contactId, contactId))
    .orderBy(desc(segmentMembers.addedAt))
    .all()
}

export function importsOf(database: Database, contactId: ContactId): Handout['imports'] {
  const changed = database
    .select({ fileName: imports.fileName, at: imports.at, before: importChanges.before })
    .from(importChanges)
    .innerJoin(imports, eq(imports.id, importChanges.importId))
    .where(eq(importChanges.contactId, contactId))
    .all()
  const added = database
    .select({ fileName: imports.fileName, at: imports.at })
    .from(contacts)
    .innerJoin(imports, eq(imports.id, contacts.importId))
    .where(eq(contacts.id, contactId))
    .all()
  return [
    ...changed.map((entry) => ({ ...entry, did: 'changed' as const })),
    ...added.map((entry) => ({ ...entry, did: 'added' as const, before: null })),
  ].sort((one, other) => other.at.localeCompare(one.at))
}

export function changesOf(database: Database, contactId: ContactId): Handout['changes'] {
  return database
    .select({ at: auditEntries.at, action: auditEntries.action, details: auditEntries.details })
    .from(auditEntries)
    .where(eq(auditEntries.contactId, contactId))
    .orderBy(desc(auditEntries.id))
    .all()
    .map(({ at, action, details: { before = null, after = null } }) => ({ at, action, before, after }))
}

export function suppressionRow(database: Database, identityKey: string, emailKey: string) {
  return database
    .select({ reason: suppressions.reason, at: suppressions.at, source: suppressions.source })
    .from(suppressions)
    .where(eq(suppressions.emailHash, suppressionHash(identityKey, emailKey)))
    .get()
}
