import { and, eq, sql } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { contacts, deliveries } from './schema.ts'

/**
 * Takes the officer's word back that rows had arrived: they are in doubt again, and their contacts have got one letter less. A
 * row that a server has taken begins its answer with 2 (RFC 5321, 4.2.1) and stays.
 *
 * @param at when the word was given, as resolveDeliveries was told
 * @returns how many there were
 */
export function reopenDeliveries(database: Database, publicationId: PublicationId, at: string): number {
  return database.transaction(
    () => {
      const reopened = database
        .update(deliveries)
        .set({ state: 'in-doubt' })
        .where(
          and(
            eq(deliveries.publicationId, publicationId),
            eq(deliveries.state, 'sent'),
            eq(deliveries.settledAt, at),
            sql`coalesce(${deliveries.response}, '') NOT LIKE '2%'`,
          ),
        )
        .returning({ contactId: deliveries.contactId })
        .all()
      const got = sql`SELECT max(settled_at) FROM deliveries WHERE contact_id = contacts.id AND state IN ('sent', 'bounced')`
      for (const { contactId } of reopened) {
        if (contactId === null) continue
        database
          .update(contacts)
          .set({ mailedCount: sql`${contacts.mailedCount} - 1`, lastMailedAt: sql`(${got})` })
          .where(eq(contacts.id, contactId))
          .run()
      }
      return reopened.length
    },
    { behavior: 'immediate' },
  )
}
