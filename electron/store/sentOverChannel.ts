import { and, count, eq, gt, inArray } from 'drizzle-orm'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { Database } from './database.ts'
import { deliveries, publications } from './schema.ts'

/** What a server counts against a sender's quota: whatever it has, or may have, been handed. */
const handedOver: DeliveryState[] = ['sent', 'bounced', 'in-doubt', 'rejected']

/** How many letters have gone over a channel since an instant (ISO 8601), of all its publications. */
export function countSentOver(database: Database, channelId: ChannelId, since: string): number {
  const counted = database
    .select({ rows: count() })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .where(
      and(
        inArray(deliveries.state, handedOver),
        gt(deliveries.settledAt, since),
        eq(publications.channelId, channelId),
      ),
    )
    .get()
  return counted?.rows ?? 0
}
