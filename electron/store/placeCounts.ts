import { count, eq, inArray, sql } from 'drizzle-orm'
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

/** The Message-IDs of what went, or may have, in the order of their text. */
export function messagesGone(
  database: Database,
  id: PublicationId,
): { readonly messageId: string; readonly taken: boolean }[] {
  const { messageId, state } = deliveries
  const gone: DeliveryState[] = ['sent', 'bounced', 'in-doubt']
  return database
    .select({ messageId, state })
    .from(deliveries)
    .where(sql`${eq(deliveries.publicationId, id)} AND ${inArray(state, gone)}`)
    .orderBy(messageId)
    .all()
    .map((row) => ({ messageId: row.messageId, taken: row.state !== 'in-doubt' }))
}
