import { and, eq, inArray, ne, or, type SQL } from 'drizzle-orm'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import { forgetInAudit } from './auditTraces.ts'
import { contactIdOf } from './contacts.ts'
import type { Database } from './database.ts'
import { erasedAddress, statusOf } from './erasedDelivery.ts'
import { formerAddresses } from './formerAddresses.ts'
import { forgetMailsOf } from './inboxMails.ts'
import { contacts, deliveries } from './schema.ts'
import { forgetSamples } from './statistics.ts'
import { suppress, suppressionHash } from './suppressions.ts'
import { forgetTestsTo } from './testLetter.ts'

/** States in which a message has still to be sent. */
const waiting: readonly DeliveryState[] = ['queued', 'deferred']

/** What was found of a person, and is there no more. */
export interface Erased {
  /** Whether anything was known of the address. */
  readonly known: boolean
  /** Rows of the ledger that are nobody's now. */
  readonly deliveries: number
  /** Addresses that the person had before. */
  readonly formerAddresses: number
}

/**
 * Forgets a person (GDPR, article 17): the contact, its tags and its places on lists go, ledger rows lose address, name and
 * whatever the server said beyond its status codes, and keep place and state, so that counts still hold; what the audit
 * trail says of the person beyond that something was done goes too. What stays are the hashes that keep the person's
 * addresses, those of before too, from being mailed again. One transaction; what the file and its write-ahead log still
 * hold goes by `clearTraces`.
 */
export function eraseContact(database: Database, identityKey: string, emailKey: string, at: string): Erased {
  return database.transaction(
    () => {
      const contact = contactIdOf(database, emailKey)
      const former = contact === undefined ? [] : formerAddresses(database, contact)
      const forgotten = forgetPerson(
        database,
        identityKey,
        { contactId: contact, emailKeys: [emailKey, ...former] },
        at,
      )
      for (const key of [emailKey, ...former]) suppress(database, identityKey, key, 'erased', at)
      return {
        known: contact !== undefined || forgotten > 0,
        deliveries: forgotten,
        formerAddresses: former.length,
      }
    },
    { behavior: 'immediate' },
  )
}

/** Removes every row of a person, and the person from every row that stays. @returns how many rows of the ledger stay */
function forgetPerson(
  database: Database,
  identityKey: string,
  person: { readonly contactId: ContactId | undefined; readonly emailKeys: readonly string[] },
  at: string,
): number {
  const { contactId, emailKeys } = person
  const byAddress = inArray(deliveries.emailKey, [...emailKeys])
  const which = contactId === undefined ? byAddress : or(byAddress, eq(deliveries.contactId, contactId))
  // First, while the ledger still knows whose letters those were.
  forgetMailsOf(database, person)
  const letters = forgetLetters(database, identityKey, which, at)
  if (contactId !== undefined) database.delete(contacts).where(eq(contacts.id, contactId)).run()
  for (const emailKey of emailKeys) {
    forgetTestsTo(database, emailKey)
    forgetInAudit(database, emailKey)
  }
  forgetSamples(database)
  return letters
}

/**
 * Makes rows of the ledger nobody's: they keep place and state, and of a server's answer the status codes. Call inside a
 * transaction.
 *
 * @returns how many there were
 */
export function forgetLetters(
  database: Database,
  identityKey: string,
  which: SQL | undefined,
  at: string,
): number {
  const { id, state, response, emailKey } = deliveries
  const rows = database
    .select({ id, state, response, emailKey })
    .from(deliveries)
    .where(and(which, ne(deliveries.email, erasedAddress)))
    .all()
  // Prepared once: after an old list has been removed there are rows by the hundred thousand.
  const forget = database.$client.prepare(
    `UPDATE deliveries SET email = ?, email_key = ?, name = '', response = ? WHERE id = ?`,
  )
  const setAside = database.$client.prepare(
    `UPDATE deliveries SET state = 'suppressed', next_attempt_at = NULL, settled_at = ? WHERE id = ?`,
  )
  for (const row of rows) {
    const answer = row.response === null ? null : statusOf(row.response)
    forget.run(erasedAddress, suppressionHash(identityKey, row.emailKey), answer, row.id)
    if (waiting.includes(row.state)) setAside.run(at, row.id)
  }
  return rows.length
}
