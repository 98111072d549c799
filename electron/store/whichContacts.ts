import { and, not, type SQL, sql } from 'drizzle-orm'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { type ContactFilter, filterCondition } from './contacts.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'

/** The contacts of these ids, however many: one parameter. */
export function amongIds(ids: readonly ContactId[]): SQL {
  return sql`${contacts.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

/** All that match, but some. */
export function matchingBut(
  database: Database,
  filter: ContactFilter,
  except: readonly ContactId[],
): SQL | undefined {
  return and(filterCondition(database, filter), except.length === 0 ? undefined : not(amongIds(except)))
}
