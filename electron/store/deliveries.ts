import { and, count, eq, min, type SQL } from 'drizzle-orm'
import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import {
  type Delivery,
  type DeliveryCounts,
  type DeliveryState,
  noDeliveries,
} from '../../shared/delivery/delivery.ts'
import type { Database } from './database.ts'
import { deliveries } from './schema.ts'

/** A publication's rows in the order they were made; `state` null: all of them. */
export function listDeliveries(
  database: Database,
  publicationId: PublicationId,
  state: DeliveryState | null,
): Delivery[] {
  const ofPublication = eq(deliveries.publicationId, publicationId)
  return select(database, state === null ? ofPublication : and(ofPublication, eq(deliveries.state, state)))
}

/** undefined where there is none. */
export function readDelivery(database: Database, id: DeliveryId): Delivery | undefined {
  return select(database, eq(deliveries.id, id))[0]
}

/** When the first of a publication's deferred rows is tried again; null where none is. */
export function firstRetryAt(database: Database, publicationId: PublicationId): string | null {
  const first = database
    .select({ at: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    .where(and(eq(deliveries.publicationId, publicationId), eq(deliveries.state, 'deferred')))
    .get()
  return first?.at ?? null
}

export function countDeliveries(database: Database, publicationId: PublicationId): DeliveryCounts {
  const rows = database
    .select({ state: deliveries.state, rows: count() })
    .from(deliveries)
    .where(eq(deliveries.publicationId, publicationId))
    .groupBy(deliveries.state)
    .all()
  return { ...noDeliveries, ...Object.fromEntries(rows.map((row) => [row.state, row.rows])) }
}

export function countDeliveriesOfAll(database: Database): Map<PublicationId, DeliveryCounts> {
  const counts = new Map<PublicationId, DeliveryCounts>()
  const rows = database
    .select({ id: deliveries.publicationId, state: deliveries.state, rows: count() })
    .from(deliveries)
    .groupBy(deliveries.publicationId, deliveries.state)
    .all()
  for (const { id, state, rows: number } of rows) {
    counts.set(id, { ...(counts.get(id) ?? noDeliveries), [state]: number })
  }
  return counts
}

function select(database: Database, which: SQL | undefined): Delivery[] {
  return database.select(deliveryColumns).from(deliveries).where(which).orderBy(deliveries.id).all()
}

/** A delivery as it is read. */
export const deliveryColumns = {
  id: deliveries.id,
  publicationId: deliveries.publicationId,
  contactId: deliveries.contactId,
  email: deliveries.email,
  name: deliveries.name,
  municipality: deliveries.municipality,
  county: deliveries.county,
  state: deliveries.state,
  phase: deliveries.phase,
  attempts: deliveries.attempts,
  messageId: deliveries.messageId,
  response: deliveries.response,
  nextAttemptAt: deliveries.nextAttemptAt,
  settledAt: deliveries.settledAt,
}
