import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import type { LackedField } from '../../shared/contract/sendCheck.ts'
import { type ContactFilter, filterCondition } from './contacts.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'

/** How many of those who match and may be mailed lack each field, in one sweep. */
export function countLacking(
  database: Database,
  rule: ContactFilter['rule'],
): Readonly<Record<LackedField, number>> {
  const count = (field: LackedField) => sql<number>`coalesce(sum(${lacks[field]}), 0)`
  const row = database
    .select({
      name: count('contact.name'),
      municipality: count('contact.municipality'),
      county: count('contact.county'),
    })
    .from(contacts)
    .where(mailed(database, rule))
    .get()
  return {
    'contact.name': row?.name ?? 0,
    'contact.municipality': row?.municipality ?? 0,
    'contact.county': row?.county ?? 0,
  }
}

/** Those of them who lack one field, in the order they came. @param after the id of the last one that is known already */
export function listLacking(
  database: Database,
  rule: ContactFilter['rule'],
  { field, after, most }: { readonly field: LackedField; readonly after: number; readonly most: number },
) {
  const { id, name, email, municipality } = contacts
  return database
    .select({ id, name, email, municipality })
    .from(contacts)
    .where(and(mailed(database, rule), lacks[field], gt(sql`${contacts.id}`, after)))
    .orderBy(contacts.id)
    .limit(most)
    .all()
}

const lacks: Readonly<Record<LackedField, SQL>> = {
  'contact.name': sql`${eq(contacts.name, '')}`,
  'contact.municipality': sql`${isNull(contacts.municipality)}`,
  'contact.county': sql`${isNull(contacts.county)}`,
}

function mailed(database: Database, rule: ContactFilter['rule']): SQL | undefined {
  return and(
    isNull(contacts.deletedAt),
    isNull(contacts.suppressed),
    filterCondition(database, { rule, search: [] }),
  )
}
