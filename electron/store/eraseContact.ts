import { eq, or } from 'drizzle-orm'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import { forgetInAudit } from './auditTraces.ts'
import type { Database } from './database.ts'
import { erasedAddress, statusOf } from './erasedDelivery.ts'
import { formerAddresses } from './formerAddresses.ts'
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
      const contact = contactOf(database, emailKey)
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

export interface Person {
  readonly contactId: ContactId | undefined
  readonly emailKeys: readonly string[]
}

/**
 * Removes every row of a person, and the person from every row that stays. Call inside a transaction.
 *
 * @returns how many rows of the ledger stay
 */
export function forgetPerson(
  database: Database,
  identityKey: string,
  { contactId, emailKeys }: Person,
  at: string,
): number {
  const rows = new Map(
    emailKeys.flatMap((emailKey) => ledgerRows(database, emailKey, contactId)).map((row) => [row.id, row]),
  )
  for (const { id, state, response, emailKey } of rows.values()) {
    database
      .update(deliveries)
      .set({
        email: erasedAddress,
        emailKey: suppressionHash(identityKey, emailKey),
        name: '',
        response: response === null ? null : statusOf(response),
        ...(waiting.includes(state) ? { state: 'suppressed', nextAttemptAt: null, settledAt: at } : {}),
      })
      .where(eq(deliveries.id, id))
      .run()
  }
  if (contactId !== undefined) database.delete(contacts).where(eq(contacts.id, contactId)).run()
  for (const emailKey of emailKeys) {
    forgetTestsTo(database, emailKey)
    forgetInAudit(database, emailKey)
  }
  forgetSamples(database)
  return rows.size
}

function ledgerRows(database: Database, emailKey: string, contactId: ContactId | undefined) {
  const { id, state, response } = deliveries
  const byAddress = eq(deliveries.emailKey, emailKey)
  return database
    .select({ id, state, response, email: deliveries.email, emailKey: deliveries.emailKey })
    .from(deliveries)
    .where(contactId === undefined ? byAddress : or(byAddress, eq(deliveries.contactId, contactId)))
    .all()
    .filter(({ email }) => email !== erasedAddress)
}

/** The contact that has the address, deleted or not. */
function contactOf(database: Database, emailKey: string): ContactId | undefined {
  return database.select({ id: contacts.id }).from(contacts).where(eq(contacts.emailKey, emailKey)).get()?.id
}
