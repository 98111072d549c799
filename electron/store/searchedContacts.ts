import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { SoughtWord } from '../../shared/audience/contactSearch.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'
import { searchCondition } from './searchQuery.ts'

const columns = {
  ...{ id: contacts.id, email: contacts.email, name: contacts.name, role: contacts.role },
  ...{ organisation: contacts.organisation, notes: contacts.notes },
  ...{ municipality: contacts.municipality, county: contacts.county },
}
export type ContactWords = NonNullable<ReturnType<typeof readContactWords>>

/** Contacts of whom every word is known, those who came last first. @param most more are not looked for */
export function findContacts(database: Database, words: readonly SoughtWord[], most: number): ContactWords[] {
  const ids = database
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(isNull(contacts.deletedAt), searchCondition(database, words)))
    .orderBy(desc(contacts.id))
    .limit(most)
    .all()
    .map(({ id }) => id)
  return database.select(columns).from(contacts).where(inArray(contacts.id, ids)).all()
}

/** undefined where there is no such contact, or it is deleted. */
export function readContactWords(database: Database, id: ContactId) {
  return database
    .select(columns)
    .from(contacts)
    .where(and(eq(contacts.id, id), isNull(contacts.deletedAt)))
    .get()
}
