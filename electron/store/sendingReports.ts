import { and, count, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { CountyCode, MunicipalityCode, PublicationId } from '../../shared/contract/scalars.ts'
import { type DeliveryCounts, type DeliveryState, noDeliveries } from '../../shared/delivery/delivery.ts'
import type { Database } from './database.ts'
import { deliveries } from './schema.ts'

export interface PlaceCounts {
  readonly county: CountyCode | null
  readonly municipality: MunicipalityCode | null
  readonly counts: DeliveryCounts
}

/** A recipient has a municipality or, where only that is known, a county. */
export const countyOfRow = sql<CountyCode | null>`coalesce(${deliveries.county}, substr(${deliveries.municipality}, 1, 2))`

/** A publication's rows per state in each place, by county and municipality; recipients of no known place first. */
export function countDeliveriesByPlace(database: Database, publicationId: PublicationId): PlaceCounts[] {
  const { municipality, state } = deliveries
  const rows = database
    .select({ county: countyOfRow, municipality, state, rows: count() })
    .from(deliveries)
    .where(eq(deliveries.publicationId, publicationId))
    .groupBy(countyOfRow, municipality, state)
    .all()
  const places: PlaceCounts[] = []
  for (const { county, municipality, state, rows: number } of rows) {
    const last = places.at(-1)
    const known = last?.county === county && last.municipality === municipality ? last : undefined
    const counts = { ...(known?.counts ?? noDeliveries), [state]: number }
    places.splice(known === undefined ? places.length : -1, 1, { county, municipality, counts })
  }
  return places
}

/** States that a row is in because its letter was answered, one way or another. */
const answered: DeliveryState[] = ['sent', 'bounced', 'rejected', 'in-doubt', 'tried']

export interface Intervals {
  readonly from: string
  readonly until: string
  /** How long each is; the last one ends with `until`. */
  readonly seconds: number
}

/** How many of a publication's rows were answered in each interval, by its number from 0; those without are left out. */
export function countAnswered(
  database: Database,
  publicationId: PublicationId,
  { from, until, seconds }: Intervals,
): Map<number, number> {
  const sinceFrom = sql<number>`(unixepoch(${deliveries.settledAt}, 'subsec') - unixepoch(${from}, 'subsec'))`
  const interval = sql<number>`CAST(${sinceFrom} / ${seconds} AS INTEGER)`
  const rows = database
    .select({ interval, rows: count() })
    .from(deliveries)
    // deliveries_settled holds these: of the latest minutes there are never many.
    .where(
      and(
        inArray(deliveries.state, answered),
        gt(deliveries.settledAt, from),
        lte(deliveries.settledAt, until),
        eq(deliveries.publicationId, publicationId),
      ),
    )
    .groupBy(interval)
    .all()
  return new Map(rows.map((row) => [row.interval, row.rows]))
}
