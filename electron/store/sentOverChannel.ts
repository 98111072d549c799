import { and, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Database } from './database.ts'
import { deliveries, publications } from './schema.ts'

/** What a server counts against a sender's quota: whatever it has, or may have, been handed. */
const handedOver: DeliveryState[] = ['sent', 'bounced', 'in-doubt', 'rejected', 'tried']

/** How many letters have gone over a channel since an instant (ISO 8601), of all its publications. */
export function countSentOver(database: Database, channelId: ChannelId, since: string): number {
  return grouped(database, channelId, since, sql<null>`NULL`)[0]?.letters ?? 0
}

/** What has gone over a channel before, for limits by the minute, the hour and the day. */
export interface SentBefore {
  readonly lastMinute: number
  /** Of the last day, by the minute: minutes since 1970, and how many. */
  readonly byMinute: readonly (readonly [number, number])[]
  readonly lastMinuteByDomain: ReadonlyMap<string, number>
}

export function sentBefore(database: Database, channelId: ChannelId, now: Temporal.Instant): SentBefore {
  const minuteAgo = instantText(now.subtract({ minutes: 1 }))
  const dayAgo = instantText(now.subtract({ hours: 24 }))
  const minute = sql<number>`unixepoch(${deliveries.settledAt}) / 60`
  const domain = sql<string>`${deliveries.domain}`
  const byMinute = grouped(database, channelId, dayAgo, minute)
  const byDomain = grouped(database, channelId, minuteAgo, domain)
  return {
    lastMinute: countSentOver(database, channelId, minuteAgo),
    byMinute: byMinute.map(({ by, letters }) => [by, letters] as const),
    lastMinuteByDomain: new Map(byDomain.map(({ by, letters }) => [by, letters])),
  }
}

function grouped<By>(database: Database, channelId: ChannelId, since: string, by: SQL<By>) {
  return database
    .select({ by, letters: count() })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .where(
      and(
        inArray(deliveries.state, handedOver),
        gt(deliveries.settledAt, since),
        eq(publications.channelId, channelId),
      ),
    )
    .groupBy(by)
    .all()
}
