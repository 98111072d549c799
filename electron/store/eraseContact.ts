import { eq } from 'drizzle-orm'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { Database } from './database.ts'
import { erasedAddress, statusOf } from './erasedDelivery.ts'
import { contacts, deliveries } from './schema.ts'
import { suppress, suppressionHash } from './suppressions.ts'
import { forgetTestsTo } from './testLetter.ts'

/** States in which a message has still to be sent. */
const waiting: readonly DeliveryState[] = ['queued', 'deferred']

/**
 * Forgets a person (GDPR, article 17): the contact and its tags go, ledger rows lose address, name and whatever the
 * server said beyond its status codes, and keep place and state, so that counts still hold. What stays is the hash that
 * keeps the address from being mailed again. One transaction; what it frees in the file is overwritten, and the write-ahead
 * log with it.
 *
 * @returns whether anything was known of the address
 */
export function eraseContact(database: Database, identityKey: string, emailKey: string, at: string): boolean {
  const known = database.transaction(() => {
    const removed = database.delete(contacts).where(eq(contacts.emailKey, emailKey)).run().changes
    const rows = database
      .select({ id: deliveries.id, state: deliveries.state, response: deliveries.response })
      .from(deliveries)
      .where(eq(deliveries.emailKey, emailKey))
      .all()
    const emailHash = suppressionHash(identityKey, emailKey)
    for (const { id, state, response } of rows) {
      database
        .update(deliveries)
        .set({
          email: erasedAddress,
          emailKey: emailHash,
          name: '',
          response: response === null ? null : statusOf(response),
          ...(waiting.includes(state) ? { state: 'suppressed', nextAttemptAt: null, settledAt: at } : {}),
        })
        .where(eq(deliveries.id, id))
        .run()
    }
    forgetTestsTo(database, emailKey)
    suppress(database, identityKey, emailKey, 'erased', at)
    return removed > 0 || rows.length > 0
  })
  database.$client.pragma('wal_checkpoint(TRUNCATE)')
  return known
}
