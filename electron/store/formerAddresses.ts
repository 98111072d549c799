import { and, eq, ne } from 'drizzle-orm'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { contactIdOf } from './contacts.ts'
import type { Database } from './database.ts'
import { erasedAddress } from './erasedDelivery.ts'
import { auditEntries, deliveries, importChanges } from './schema.ts'

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
