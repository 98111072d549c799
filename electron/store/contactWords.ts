import { and, count, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { KnownWord } from '../../shared/audience/knownWords.ts'
import type { Database } from './database.ts'
import { contacts, contactTags } from './schema.ts'

/** Every spelling of the roles that contacts have, and how many have it. */
export function readRoles(database: Database): KnownWord[] {
  return readColumn(database, contacts.role, contacts.roleKey)
}

/** The same for organisations. */
export function readOrganisations(database: Database): KnownWord[] {
  return readColumn(database, contacts.organisation, contacts.organisationKey)
}

/** The same for tags. */
export function readTags(database: Database): KnownWord[] {
  return database
    .select({ word: contactTags.tag, contacts: count() })
    .from(contactTags)
    .where(sql`${contactTags.contactId} IN (SELECT id FROM contacts WHERE deleted_at IS NULL)`)
    .groupBy(contactTags.tag)
    .all()
}

function readColumn(
  database: Database,
  column: typeof contacts.role | typeof contacts.organisation,
  key: typeof contacts.roleKey | typeof contacts.organisationKey,
): KnownWord[] {
  const living: SQL | undefined = and(isNull(contacts.deletedAt), ne(key, ''))
  return database
    .select({ word: column, contacts: count() })
    .from(contacts)
    .where(living)
    .groupBy(column)
    .all()
}
