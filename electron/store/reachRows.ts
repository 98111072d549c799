import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, not, type SQL, sql } from 'drizzle-orm'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { Delivery } from '../../shared/delivery/delivery.ts'
import type { ObservedMentions } from '../../shared/reach/mediaCoverage.ts'
import type { Metric, Observation } from '../../shared/reach/observation.ts'
import type { InstantRange } from '../../shared/reach/periodInstants.ts'
import {
  abroadKey,
  type OwnFigure,
  type ReachSource,
  type ReportGrouping,
  type ReportPeriod,
} from '../../shared/reach/report.ts'
import type { Measurement } from '../../shared/reach/sumReach.ts'
import type { Database } from './database.ts'
import { deliveryColumns } from './deliveries.ts'
import { observationColumns, toObservation } from './observations.ts'
import { groupingColumns, groupingKey, openSums, type ReachSums } from './reachSums.ts'
import {
  channels,
  deliveries,
  imports,
  observations,
  posts,
  publicationSteps,
  publications,
} from './schema.ts'

// Reading only: what reach adds up, and the rows behind each sum. A delivery counts when the server took it (state
// 'sent'); an observation counts in a period when its whole period lies inside it (report.ts).

/** Observations of a period added up by grouping and metric, in whole thousandths so that no order changes a sum. */
export function sumObservations(sums: ReachSums, by: ReportGrouping): Measurement[] {
  return sums
    .ask({ by: ['metric', ...groupingColumns[by]] })
    .map((sum) => ({ key: groupingKey(by, sum), metric: sum.metric, value: sum.thousandths / 1000 }))
}

/** Sent deliveries of a span of time counted by grouping; by 'minute' the key is "2026-12-18T08:00", in UTC. */
export function countDeliveries(
  database: Database,
  range: InstantRange,
  by: DeliveryGrouping,
): Measurement[] {
  const key = deliveryKeys[by]
  const counted = database
    .select({ key, metric: sql<'delivered'>`'delivered'`, value: sql<number>`count(*)` })
    .from(deliveries)
    .$dynamic()
  // A delivery knows its own place and time: to look up whose it is for each of a hundred thousand takes longer than to count them.
  const named =
    by === 'channel' || by === 'post'
      ? counted
          .innerJoin(publications, eq(publications.id, deliveries.publicationId))
          .innerJoin(channels, eq(channels.id, publications.channelId))
      : counted
  return named.where(isSent(range)).groupBy(key).all()
}

/** What networks have told of posts: few beside all others, and found by their own index whatever the period. */
export const observationsOfPosts = sql`${observations} INDEXED BY observations_figure`

/** Of what overlaps a period: not inside it. Where a post's earlier figure is, what came after the period has left nothing out. */
export function isLeftOut(period: ReportPeriod): SQL | undefined {
  const inside = isInside(period)
  if (inside === undefined) return sql`0`
  const earlierInside = period.to === null ? sql`0` : sql`other.period_to <= ${period.to}`
  return and(not(inside), not(isOwnFigure), sql`NOT ${hasOther(earlierInside)}`)
}

/** The networks' own figures of a period, each under its own name and added up with nothing but itself. */
export function listOwnFigures(database: Database, period: ReportPeriod): OwnFigure[] {
  return database
    .select({
      channel: sql<string>`${observations.channel}`,
      source: sql<string>`${observations.source}`,
      figure: sql<string>`${observations.figure}`,
      definition: sql<string>`max(${observations.definition})`,
      thousandths: sql<number>`sum(cast(round(${observations.value} * 1000) as integer))`,
      posts: sql<number>`count(distinct ${observations.stepId})`,
    })
    .from(observationsOfPosts)
    .where(and(isLatest(period), isOwnFigure, isNotNull(observations.stepId)))
    .groupBy(observations.channel, observations.source, observations.figure)
    .orderBy(observations.channel, observations.figure)
    .all()
    .map(({ thousandths, ...row }) => ({ ...row, value: thousandths / 1000 }))
}

/** The rows that one of `listOwnFigures` adds up, the largest first. */
export function ownFigureRows(
  database: Database,
  period: ReportPeriod,
  { channel, figure }: Pick<OwnFigure, 'channel' | 'figure'>,
): Observation[] {
  return database
    .select(observationColumns)
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(
      and(isLatest(period), isOwnFigure, eq(observations.channel, channel), eq(observations.figure, figure)),
    )
    .orderBy(desc(observations.value), asc(observations.id))
    .all()
    .map(toObservation)
}

/** The first and the last day observed, and the first and the last instant of a delivery; null where there is none. */
export function measuredSpan(database: Database) {
  const day = (question: string) => database.$client.prepare(question).pluck().get() as string | null
  const first = day(
    'SELECT period_from FROM observations WHERE deleted_at IS NULL ORDER BY period_from LIMIT 1',
  )
  const last = [
    lastDayOfLastMonth(database),
    day('SELECT max(span_to) FROM reach_source_sums'),
    day(`SELECT max(period_to) FROM observations INDEXED BY observations_figure
      WHERE deleted_at IS NULL AND step_id IS NOT NULL`),
  ].filter((to) => to !== null && to !== undefined)
  const observed = { from: first ?? null, to: last.sort().at(-1) ?? null }
  // Each by itself: SQLite takes one end of an index for one of them, and reads all of it for both.
  const delivered = {
    from: day(`SELECT min(settled_at) FROM deliveries WHERE state = 'sent'`),
    to: day(`SELECT max(settled_at) FROM deliveries WHERE state = 'sent'`),
  }
  return { observed, delivered }
}

/**
 * The last day of what lies in one month: only the latest month has to be looked through, and of that only its days, which
 * observations_period holds. Whether a row counts is asked of those of one day at a time, from the last back.
 */
function lastDayOfLastMonth({ $client }: Database): string | null {
  const before = $client
    .prepare(
      `SELECT max(period_to) FROM observations INDEXED BY observations_period
        WHERE period_from >= (SELECT max(month) || '-01' FROM reach_source_sums) AND period_to < ?`,
    )
    .pluck()
  const counts = $client.prepare(
    `SELECT 1 FROM observations INDEXED BY observations_period
      WHERE period_from >= (SELECT max(month) || '-01' FROM reach_source_sums) AND period_to = ? AND deleted_at IS NULL LIMIT 1`,
  )
  let day = before.get('~') as string | null
  while (day !== null && counts.get(day) === undefined) day = before.get(day) as string | null
  return day
}

/** Who said what in a period: how many rows each source gave of each metric, and the files that they came from. */
export function listSources(database: Database, period: ReportPeriod): ReachSource[] {
  const names = database.select({ id: imports.id, fileName: imports.fileName }).from(imports).all()
  const fileNames = new Map<number, string>(names.map(({ id, fileName }) => [id, fileName]))
  const told = openSums(database, period).ask({
    by: ['source', 'channel', 'metric', 'importId', 'collected'],
  })
  const same = Map.groupBy(told, ({ source, channel, metric }) => JSON.stringify([source, channel, metric]))
  const count = (rows: typeof told) => rows.reduce((sum, row) => sum + row.rows, 0)
  return [...same.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, rows]) => {
      const [source, channel, metric] = JSON.parse(key) as [string, string, Metric]
      const files = new Set(rows.flatMap(({ importId }) => fileNames.get(importId) ?? []))
      return {
        ...{ source, channel, metric, rows: count(rows), files: [...files] },
        byHand: count(rows.filter(({ importId, collected }) => importId === 0 && collected === 0)),
        collected: count(rows.filter(({ collected }) => collected === 1)),
      }
    })
}

/** The observations behind a number, the largest first. `key` undefined: whatever the key; null: where there is none. */
export function observationRows(
  database: Database,
  period: ReportPeriod,
  by: ReportGrouping,
  key: string | null | undefined,
  metrics: readonly Metric[],
): Observation[] {
  const measured = metrics.filter((metric) => metric !== 'delivered')
  return database
    .select(observationColumns)
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(and(isCounted(period), inArray(observations.metric, measured), hasKey(observationKeys[by], key)))
    .orderBy(desc(observations.value), asc(observations.id))
    .all()
    .map(toObservation)
}

/** Mentions that others have counted, by channel and county, of a period. */
export function observedMentions(database: Database, period: ReportPeriod): ObservedMentions[] {
  return openSums(database, period)
    .ask({ by: ['channel', 'county'], metrics: ['mentions'] })
    .map(({ channel, county, thousandths }) => ({
      channel,
      county: county === '' || county === 'abroad' ? null : (county as ObservedMentions['county']),
      value: thousandths / 1000,
    }))
}

/** The sent deliveries behind a number, in the order in which the server took them; `key` as for observations. */
export function deliveryRows(
  database: Database,
  range: InstantRange,
  by: DeliveryGrouping,
  key: string | null | undefined,
): Delivery[] {
  return database
    .select(deliveryColumns)
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(and(isSent(range), hasKey(deliveryKeys[by], key)))
    .orderBy(asc(deliveries.settledAt), asc(deliveries.id))
    .all()
}

/** What posts are called, deleted ones too: their reach does not go away with them. */
export function postTitles(database: Database): Map<PostId, string> {
  const rows = database.select({ id: posts.id, title: posts.title }).from(posts).all()
  return new Map(rows.map((row) => [row.id, row.title]))
}

export type DeliveryGrouping = Exclude<ReportGrouping, 'month'> | 'minute'

const observationKeys: Readonly<Record<ReportGrouping, SQL<string | null>>> = {
  // Outside Sweden is known, and in none of its counties.
  county: sql`case when ${observations.abroad} then ${abroadKey} else ${observations.county} end`,
  municipality: sql`case when ${observations.abroad} then ${abroadKey} else ${observations.municipality} end`,
  channel: sql`${observations.channel}`,
  post: sql`cast(${observations.postId} as text)`,
  // Longer than a month: in no month.
  month: sql`case when substr(${observations.periodFrom}, 1, 7) = substr(${observations.periodTo}, 1, 7) then substr(${observations.periodFrom}, 1, 7) end`,
}

const deliveryKeys: Readonly<Record<DeliveryGrouping, SQL<string | null>>> = {
  county: sql`${deliveries.county}`,
  municipality: sql`${deliveries.municipality}`,
  channel: sql`${channels.name}`,
  post: sql`cast(${publications.postId} as text)`,
  minute: sql`substr(${deliveries.settledAt}, 1, 16)`,
}

function hasKey(column: SQL<string | null>, key: string | null | undefined): SQL | undefined {
  if (key === undefined) return undefined
  return key === null ? isNull(column) : eq(column, key)
}

/**
 * What is added up by metric: not deleted, its whole period inside the one asked for (observations_period serves this), and of a
 * network's figure only the latest that was collected by then. A network's own engagements are not: likes and shares make no sum.
 */
export function isCounted(period: ReportPeriod): SQL | undefined {
  return and(isLatest(period), not(isOwnFigure))
}

/** The same without a word on which metric it is. */
function isLatest(period: ReportPeriod): SQL | undefined {
  return and(isNull(observations.deletedAt), isInside(period), sql`NOT ${hasOther(later(period))}`)
}

/** A figure that goes by its network's own name, and is none of reach's metrics. */
export const isOwnFigure = sql`(${observations.figure} IS NOT NULL AND ${observations.metric} = 'engagements')`

/** Of the same post's same figure: what was collected later and lies inside the period too. */
function later({ to }: ReportPeriod): SQL {
  return sql`other.id > ${observations.id}${to === null ? sql`` : sql` AND other.period_to <= ${to}`}`
}

/** Whether another observation of the same post's same figure is such; observations_figure serves this. */
function hasOther(such: SQL): SQL {
  return sql`(${observations.stepId} IS NOT NULL AND EXISTS (SELECT 1 FROM observations other WHERE other.step_id = ${observations.stepId}
    AND other.figure = ${observations.figure} AND other.deleted_at IS NULL AND ${such}))`
}

export function isInside(period: ReportPeriod): SQL | undefined {
  return and(
    period.from === null ? undefined : gte(observations.periodFrom, period.from),
    period.to === null ? undefined : lte(observations.periodTo, period.to),
  )
}

/** Taken by its server in a span of time; deliveries_settled (state, settled_at) serves this. */
export function isSent(range: InstantRange): SQL | undefined {
  return and(
    eq(deliveries.state, 'sent'),
    range.from === null ? undefined : gte(deliveries.settledAt, range.from),
    range.before === null ? undefined : lt(deliveries.settledAt, range.before),
  )
}
