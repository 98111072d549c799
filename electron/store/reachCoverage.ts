import { and, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { contactMetrics } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { isSent } from './reachRows.ts'
import { deliveries, observations, posts, publications } from './schema.ts'

// Reading only: when each place was last reached.

export interface LastObserved {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly source: string
  readonly channel: string
}

/** The latest observation of contacts of each county or municipality, among those that end on `to` or before. */
export function lastObserved(
  database: Database,
  by: 'county' | 'municipality',
  to: string | null,
): LastObserved[] {
  const place = observations[by]
  const measured = contactMetrics.filter((metric) => metric !== 'delivered')
  return database
    .select({
      key: sql<string>`${place}`,
      // SQLite takes the other columns from the row that has the maximum (lang_select, bare columns).
      to: sql<string>`max(${observations.periodTo})`,
      from: observations.periodFrom,
      source: observations.source,
      channel: observations.channel,
    })
    .from(observations)
    .where(
      and(
        isNull(observations.deletedAt),
        isNotNull(place),
        gt(observations.value, 0),
        inArray(observations.metric, measured),
        to === null ? undefined : lte(observations.periodTo, to),
      ),
    )
    .groupBy(place)
    .all()
}

/** The latest letter that a server took of each county or municipality, before an instant. */
export function lastDelivered(
  database: Database,
  by: 'county' | 'municipality',
  before: string | null,
): { readonly key: string; readonly at: string; readonly title: string }[] {
  const place = deliveries[by]
  return database
    .select({ key: sql<string>`${place}`, at: sql<string>`max(${deliveries.settledAt})`, title: posts.title })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(posts, eq(posts.id, publications.postId))
    .where(and(isSent({ from: null, before }), isNotNull(place)))
    .groupBy(place)
    .all()
}
