import { count, eq } from 'drizzle-orm'
import type { CountyCode, MunicipalityCode, PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { Database } from './database.ts'
import { deliveries } from './schema.ts'

/** So many rows of a publication are in a state at a place. */
export interface PlaceCount {
  readonly municipality: MunicipalityCode | null
  readonly county: CountyCode | null
  readonly state: DeliveryState
  readonly rows: number
}

export function countByPlace(database: Database, id: PublicationId): PlaceCount[] {
  const { municipality, county, state } = deliveries
  return database
    .select({ municipality, county, state, rows: count() })
    .from(deliveries)
    .where(eq(deliveries.publicationId, id))
    .groupBy(municipality, county, state)
    .all()
}

/**
 * The Message-IDs of what went, or may have, in the order of their text. One after the other: of a hundred thousand, a list would
 * be most of what the program keeps in memory.
 */
export function* messagesGone(
  { $client: sqlite }: Database,
  id: PublicationId,
): Generator<{ readonly messageId: string; readonly taken: boolean }> {
  const gone = sqlite
    .prepare<[PublicationId], { readonly messageId: string; readonly state: DeliveryState }>(
      `SELECT message_id AS messageId, state FROM deliveries
        WHERE publication_id = ? AND state IN ('sent', 'bounced', 'in-doubt')
        ORDER BY message_id`,
    )
    .iterate(id)
  for (const { messageId, state } of gone) yield { messageId, taken: state !== 'in-doubt' }
}
