import { eq, sql } from 'drizzle-orm'
import type { InstantRange } from '../../shared/reach/periodInstants.ts'
import type { Database } from './database.ts'
import { isSent } from './reachRows.ts'
import { deliveries, publications } from './schema.ts'

export interface CountedHour {
  /** "2026-12-18T08", in UTC: which day and month that is depends on the zone. */
  readonly hour: string
  readonly county: string | null
  readonly municipality: string | null
  readonly delivered: number
}

/** Sent deliveries counted by place and hour. */
export function deliveredByPlaceAndHour(database: Database, range: InstantRange): CountedHour[] {
  const hour = sql<string>`substr(${deliveries.settledAt}, 1, 13)`
  return database
    .select({
      hour,
      county: deliveries.county,
      municipality: deliveries.municipality,
      delivered: sql<number>`count(*)`,
    })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .where(isSent(range))
    .groupBy(hour, deliveries.county, deliveries.municipality)
    .all()
}
