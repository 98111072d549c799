import { and, eq, ne } from 'drizzle-orm'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
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
  return [...keys].flatMap((key) => (key === undefined || holderOf(database, key) !== undefined ? [] : [key]))
}

function keyOf(email: unknown): string | undefined {
  if (typeof email !== 'string') return undefined
  const reading = parseEmailAddress(email)
  return reading.kind === 'address' ? reading.key : undefined
}

/** Whoever has the address now, the contact itself included: that one is no former address. */
function holderOf(database: Database, emailKey: string): ContactId | undefined {
  return database.select({ id: contacts.id }).from(contacts).where(eq(contacts.emailKey, emailKey)).get()?.id
}
