import { eq } from 'drizzle-orm'
import type { ContactContent } from '../../shared/audience/contact.ts'
import type { ContactId, ImportId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { contacts, importChanges, imports } from './schema.ts'

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

/** A contact that an import changed, with what it was before and whether nobody has changed it since. */
export interface TakenBack extends ImportChange {
  readonly emailKey: string
  readonly isAsImported: boolean
}

/** undefined where there is no such import of contacts. */
export function readContactImport(
  database: Database,
  id: ImportId,
): { readonly id: ImportId; readonly fileName: string; readonly at: string } | undefined {
  const entry = database.select().from(imports).where(eq(imports.id, id)).get()
  return entry?.kind === 'contacts' ? entry : undefined
}

export function listImportChanges(
  database: Database,
  entry: { readonly id: ImportId; readonly at: string },
): TakenBack[] {
  return database
    .select({
      ...{ importId: importChanges.importId, contactId: importChanges.contactId },
      ...{ before: importChanges.before, wasDeleted: importChanges.wasDeleted },
      ...{ emailKey: contacts.emailKey, updatedAt: contacts.updatedAt, deletedAt: contacts.deletedAt },
    })
    .from(importChanges)
    .innerJoin(contacts, eq(contacts.id, importChanges.contactId))
    .where(eq(importChanges.importId, entry.id))
    .all()
    .map(({ updatedAt, deletedAt, ...change }) => ({
      ...change,
      isAsImported: updatedAt === entry.at && deletedAt === null,
    }))
}

export function forgetImportChanges(database: Database, id: ImportId): void {
  database.delete(importChanges).where(eq(importChanges.importId, id)).run()
}
