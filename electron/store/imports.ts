import { count, eq } from 'drizzle-orm'
import type { ContactContent } from '../../shared/audience/contact.ts'
import type { ContactId, ImportId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { importChanges, imports } from './schema.ts'

/** Notes that a file was imported, so that what it brought can be led back to it. */
export function insertImport(database: Database, entry: Omit<typeof imports.$inferInsert, 'id'>): ImportId {
  return database.insert(imports).values(entry).returning({ id: imports.id }).get().id
}

export interface ImportChange {
  readonly importId: ImportId
  readonly contactId: ContactId
  /** What the contact was before. */
  readonly before: ContactContent
  readonly wasDeleted: boolean
}

export function insertImportChange(database: Database, change: ImportChange): void {
  database.insert(importChanges).values(change).run()
}

/** undefined where there is no such import of contacts. */
export function readContactImport(
  database: Database,
  id: ImportId,
): { readonly id: ImportId; readonly fileName: string; readonly at: string } | undefined {
  const entry = database.select().from(imports).where(eq(imports.id, id)).get()
  return entry?.kind === 'contacts' ? entry : undefined
}

/** How many contacts an import changed; erased ones have left nothing. */
export function countImportChanges(database: Database, id: ImportId): number {
  const counted = database
    .select({ count: count() })
    .from(importChanges)
    .where(eq(importChanges.importId, id))
    .get()
  return counted?.count ?? 0
}

/**
 * Makes the contacts that an import changed what they were before it, at the instant `at`; whoever has been changed since stays.
 * By statements over all of them: one by one, 100,000 would hold everybody up for seconds.
 *
 * @returns how many
 */
export function revertImportChanges(
  { $client }: Database,
  entry: { readonly id: ImportId; readonly at: string },
  at: string,
): number {
  const values = { id: entry.id, imported: entry.at, at }
  const untouched = `FROM import_changes AS i JOIN contacts AS c ON c.id = i.contact_id
    WHERE i.import_id = $id AND c.updated_at = $imported AND c.deleted_at IS NULL`
  $client.prepare(`DELETE FROM contact_tags WHERE contact_id IN (SELECT c.id ${untouched})`).run(values)
  $client
    .prepare(
      `INSERT INTO contact_tags (contact_id, tag, tag_key)
      SELECT i.contact_id, t.value, fold(t.value)
      FROM import_changes AS i JOIN contacts AS c ON c.id = i.contact_id, json_each(i.before, '$.tags') AS t
      WHERE i.import_id = $id AND c.updated_at = $imported AND c.deleted_at IS NULL`,
    )
    .run(values)
  // The address is not among them: an import finds a contact by it, and never changes it.
  return $client
    .prepare(
      `UPDATE contacts SET name = i.before ->> 'name', role = i.before ->> 'role',
        organisation = i.before ->> 'organisation', role_key = fold(i.before ->> 'role'),
        organisation_key = fold(i.before ->> 'organisation'), municipality = i.before ->> 'municipality',
        county = i.before ->> 'county', language = i.before ->> 'language', consent = i.before ->> 'consent',
        consent_source = coalesce(i.before ->> 'consentSource', ''), consent_date = i.before ->> 'consentDate',
        notes = i.before ->> 'notes', updated_at = $at, deleted_at = CASE WHEN i.was_deleted THEN $at END
      FROM import_changes AS i
      WHERE i.import_id = $id AND contacts.id = i.contact_id
        AND contacts.updated_at = $imported AND contacts.deleted_at IS NULL`,
    )
    .run(values).changes
}

export function forgetImportChanges(database: Database, id: ImportId): void {
  database.delete(importChanges).where(eq(importChanges.importId, id)).run()
}
