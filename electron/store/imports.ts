import type { ImportId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { imports } from './schema.ts'

/** Notes that a file was imported, so that what it brought can be led back to it. */
export function insertImport(database: Database, entry: Omit<typeof imports.$inferInsert, 'id'>): ImportId {
  return database.insert(imports).values(entry).returning({ id: imports.id }).get().id
}
