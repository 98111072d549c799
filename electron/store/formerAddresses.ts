import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import { emailForms } from '../../shared/audience/emailForms.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { contactIdOf } from './contacts.ts'
import type { Database } from './database.ts'
import { erasedAddress } from './erasedDelivery.ts'
import { auditEntries, contacts, deliveries, importChanges } from './schema.ts'

/**
 * The keys of the addresses that a contact had before the one of today, from all that tells of them: letters that were
 * sent, imports that changed them, changes by hand. Without those that are somebody else's now.
 */
export function formerAddresses(database: Database, contactId: ContactId): string[] {
  const sent = database
    .selectDistinct({ email: deliveries.email })
    .from(deliveries)
    .where(and(eq(deliveries.contactId, contactId), ne(deliveries.email, erasedAddress)))
    .all()
  const imported = database
    .select({ before: importChanges.before })
    .from(importChanges)
    .where(eq(importChanges.contactId, contactId))
    .all()
  const changed = database
    .select({ details: auditEntries.details })
    .from(auditEntries)
    .where(eq(auditEntries.contactId, contactId))
    .all()
  const written = [
    ...sent.map(({ email }) => email),
    ...imported.map(({ before }) => before.email),
    ...changed.flatMap(({ details }) => [details.before?.email, details.after?.email]),
  ]
  const keys = new Set(written.map(keyOf))
  return [...keys].flatMap((key) =>
    key === undefined || contactIdOf(database, key) !== undefined ? [] : [key],
  )
}

function keyOf(email: unknown): string | undefined {
  if (typeof email !== 'string') return undefined
  const reading = parseEmailAddress(email)
  return reading.kind === 'address' ? reading.key : undefined
}

/** The addresses that contacts have now who had this one before: letters went to it, or it was changed by hand. */
export function laterAddresses(database: Database, emailKey: string): string[] {
  const sent = database
    .select({ id: deliveries.contactId })
    .from(deliveries)
    .where(eq(deliveries.emailKey, emailKey))
  const changed = database
    .select({ id: auditEntries.contactId })
    .from(auditEntries)
    .where(
      sql`small_letters(json_extract(${auditEntries.details}, '$.before.email')) IN ${emailForms(emailKey)}`,
    )
  return database
    .select({ email: contacts.email })
    .from(contacts)
    .where(
      and(or(inArray(contacts.id, sent), inArray(contacts.id, changed)), ne(contacts.emailKey, emailKey)),
    )
    .orderBy(contacts.id)
    .all()
    .map(({ email }) => email)
}
