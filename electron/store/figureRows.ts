import { and, asc, desc, eq, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { ImportId } from '../../shared/contract/scalars.ts'
import type { Delivery } from '../../shared/delivery/delivery.ts'
import type { MeasuredPart } from '../../shared/reach/countFigure.ts'
import type { FigurePeriod, FigureQuery } from '../../shared/reach/figureQuery.ts'
import type { Metric, Observation } from '../../shared/reach/observation.ts'
import type { InstantRange } from '../../shared/reach/periodInstants.ts'
import type { Database } from './database.ts'
import { deliveryColumns } from './deliveries.ts'
import { observationColumns, toObservation } from './observations.ts'
import { countLeftOut } from './reachLeftOut.ts'
import { isCounted, isOwnFigure, isSent } from './reachRows.ts'
import { channels, deliveries, imports, observations, publicationSteps, publications } from './schema.ts'

// The rows that a figure's query asks for, over one of its periods: added up, and one by one. Both look through the same
// narrowing, so that what is opened is what was counted.

/** What a query is narrowed by besides its period. */
export type Narrowing = Pick<FigureQuery, 'metric' | 'source' | 'channel' | 'county'>

/** Observations by source, channel, post and span of days; sums in whole thousandths. */
export function observedParts(
  database: Database,
  narrowing: Narrowing,
  period: FigurePeriod,
): MeasuredPart[] {
  const { source, channel, measure, postId, periodFrom, periodTo } = observations
  return database
    .select({
      ...{ source, channel, measure, postId, periodFrom, periodTo },
      thousandths: sql<number>`sum(cast(round(${observations.value} * 1000) as integer))`,
      rows: sql<number>`count(*)`,
      counties: sql<number>`count(distinct coalesce(${observations.county}, ''))`,
      imports: sql<string>`json_group_array(distinct ${observations.importId}) filter (where ${observations.importId} is not null)`,
      byHand: sql<number>`count(*) filter (where ${observations.importId} is null and ${observations.stepId} is null)`,
    })
    .from(observations)
    .where(and(isCounted(period), isWanted(narrowing)))
    .groupBy(source, channel, measure, postId, periodFrom, periodTo)
    .orderBy(source, channel, periodFrom)
    .all()
    .map(({ thousandths, counties, imports: ids, ...part }) => ({
      ...part,
      value: thousandths / 1000,
      repeated: part.rows - counties,
      imports: JSON.parse(ids) as ImportId[],
    }))
}

/** Sent deliveries by channel; the days are those asked for. */
export function deliveredParts(
  database: Database,
  { channel, county }: Narrowing,
  range: InstantRange,
  { from, to }: FigurePeriod,
): MeasuredPart[] {
  return database
    .select({ channel: channels.name, rows: sql<number>`count(*)` })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(and(isSent(range), isDeliveredIn(channel, county)))
    .groupBy(channels.name)
    .orderBy(channels.name)
    .all()
    .map((part) => ({
      ...part,
      ...{ source: null, measure: null, postId: null, periodFrom: from, periodTo: to },
      ...{ value: part.rows, repeated: 0, imports: [], byHand: 0 },
    }))
}

/** How many observations of the query overlap a period without lying inside it. */
export function countOverlapping(
  database: Database,
  { metric, source, channel, county }: Narrowing,
  period: FigurePeriod,
): number {
  return countLeftOut(database, period, { metric, source, channel, county })
}

/** The observations that `observedParts` adds up, the largest first. */
export function figureObservations(
  database: Database,
  narrowing: Narrowing,
  period: FigurePeriod,
): Observation[] {
  return database
    .select(observationColumns)
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(and(isCounted(period), isWanted(narrowing)))
    .orderBy(desc(observations.value), asc(observations.id))
    .all()
    .map(toObservation)
}

/** The deliveries that `deliveredParts` counts, in the order in which the servers took them. */
export function figureDeliveries(
  database: Database,
  { channel, county }: Narrowing,
  range: InstantRange,
): Delivery[] {
  return database
    .select(deliveryColumns)
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(and(isSent(range), isDeliveredIn(channel, county)))
    .orderBy(asc(deliveries.settledAt), asc(deliveries.id))
    .all()
}

/** What has been measured by whom and where, whatever the period: what a figure can ask for. */
export interface KnownMeasure {
  readonly metric: Metric
  /** null: the program's own list of deliveries. */
  readonly source: string | null
  readonly channel: string
  readonly from: string
  readonly to: string
}

/** Every source, channel and metric that has been observed, with its first and last day. */
export function observedMeasures(database: Database): KnownMeasure[] {
  const { metric, source, channel } = observations
  return database
    .select({
      ...{ metric, source, channel },
      from: sql<string>`min(${observations.periodFrom})`,
      to: sql<string>`max(${observations.periodTo})`,
    })
    .from(observations)
    .where(and(isNull(observations.deletedAt), not(isOwnFigure)))
    .groupBy(metric, source, channel)
    .orderBy(source, channel)
    .all()
}

/** The same for deliveries: `from` and `to` are instants. */
export function deliveredMeasures(database: Database): KnownMeasure[] {
  return database
    .select({
      metric: sql<'delivered'>`'delivered'`,
      source: sql<null>`null`,
      channel: channels.name,
      from: sql<string>`min(${deliveries.settledAt})`,
      to: sql<string>`max(${deliveries.settledAt})`,
    })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(isSent({ from: null, before: null }))
    .groupBy(channels.name)
    .orderBy(channels.name)
    .all()
}

function isWanted({ metric, source, channel, county }: Narrowing): SQL | undefined {
  return and(
    sql`${observations.metric} = ${metric}`,
    source === null ? undefined : eq(observations.source, source),
    channel === null ? undefined : eq(observations.channel, channel),
    county === null ? undefined : eq(observations.county, county),
  )
}

function isDeliveredIn(channel: Narrowing['channel'], county: Narrowing['county']): SQL | undefined {
  return and(
    channel === null ? undefined : eq(channels.name, channel),
    county === null ? undefined : eq(deliveries.county, county),
  )
}
