import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Delivery } from '../../shared/delivery/delivery.ts'
import type { Metric, Observation } from '../../shared/reach/observation.ts'
import type { InstantRange } from '../../shared/reach/periodInstants.ts'
import type { SeriesAmount } from '../../shared/reach/reachSeries.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { SeriesGrouping, SeriesStep } from '../../shared/reach/series.ts'
import type { Database } from './database.ts'
import { deliveryColumns } from './deliveries.ts'
import { observationColumns, toObservation } from './observations.ts'
import { isCounted, isSent } from './reachRows.ts'
import { channels, deliveries, imports, observations, publicationSteps, publications } from './schema.ts'

// Reading only: reach over time, and the rows behind each point. What counts is what counts in the report (reachRows.ts); an observation
// belongs to a step of time when its whole period lies in it.

export interface SeriesAsked {
  readonly period: ReportPeriod
  readonly step: SeriesStep
  readonly by: SeriesGrouping
  readonly metrics: readonly Metric[]
}

/** Observations of a period added up by step and line. `longer`: how many are longer than a step. */
export function seriesAmounts(
  database: Database,
  asked: SeriesAsked,
): { readonly amounts: SeriesAmount[]; readonly longer: number } {
  const moment = momentOfObservation(asked.step)
  const key = observationLines[asked.by]
  const rows = database
    .select({
      moment,
      key,
      thousandths: sql<number>`sum(cast(round(${observations.value} * 1000) as integer))`,
      rows: sql<number>`count(*)`,
    })
    .from(observations)
    .where(and(isCounted(asked.period), isMeasured(asked.metrics)))
    .groupBy(moment, key)
    .all()
  return {
    amounts: rows.flatMap(({ moment: at, key: line, thousandths }) =>
      at === null ? [] : [{ moment: at, key: line, thousandths }],
    ),
    longer: rows.reduce((count, row) => count + (row.moment === null ? row.rows : 0), 0),
  }
}

/** Sent deliveries of a span of time by minute in UTC ("2026-12-18T08:00") and line: which day it is depends on the zone. */
export function deliveryAmounts(
  database: Database,
  range: InstantRange,
  by: SeriesGrouping,
): { readonly minute: string; readonly key: string; readonly count: number }[] {
  const minute = sql<string>`substr(${deliveries.settledAt}, 1, 16)`
  const key = deliveryLines[by]
  return database
    .select({ minute, key, count: sql<number>`count(*)` })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(isSent(range))
    .groupBy(minute, key)
    .all()
}

/** The observations behind one point, the largest first. `line` null: whatever the line; `moment` null: those longer than a step. */
export function seriesObservations(
  database: Database,
  asked: SeriesAsked,
  moment: string | null,
  line: string | null,
): Observation[] {
  return database
    .select(observationColumns)
    .from(observations)
    .leftJoin(imports, eq(imports.id, observations.importId))
    .leftJoin(publicationSteps, eq(publicationSteps.id, observations.stepId))
    .where(
      and(
        isCounted(asked.period),
        isMeasured(asked.metrics),
        moment === null
          ? isNull(momentOfObservation(asked.step))
          : eq(momentOfObservation(asked.step), moment),
        line === null ? undefined : eq(observationLines[asked.by], line),
      ),
    )
    .orderBy(desc(observations.value), asc(observations.id))
    .all()
    .map(toObservation)
}

/** The sent deliveries of a span of time and a line, in the order in which the server took them. */
export function seriesDeliveries(
  database: Database,
  range: InstantRange,
  by: SeriesGrouping,
  line: string | null,
): Delivery[] {
  return database
    .select(deliveryColumns)
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(and(isSent(range), line === null ? undefined : eq(deliveryLines[by], line)))
    .orderBy(asc(deliveries.settledAt), asc(deliveries.id))
    .all()
}

/** Which definitions each source's numbers of a period were counted by, and from when on. */
export function countedBy(
  database: Database,
  { period, metrics }: Pick<SeriesAsked, 'period' | 'metrics'>,
): {
  readonly source: string
  readonly channel: string
  readonly metric: Exclude<Metric, 'delivered'>
  readonly measure: string | null
  readonly from: string
}[] {
  return database
    .select({
      source: observations.source,
      channel: observations.channel,
      metric: observations.metric,
      measure: observations.measure,
      from: sql<string>`min(${observations.periodFrom})`,
    })
    .from(observations)
    .where(and(isCounted(period), isMeasured(metrics)))
    .groupBy(observations.source, observations.channel, observations.metric, observations.measure)
    .orderBy(
      observations.source,
      observations.channel,
      observations.metric,
      sql`min(${observations.periodFrom})`,
    )
    .all()
}

function isMeasured(metrics: readonly Metric[]): SQL | undefined {
  return inArray(
    observations.metric,
    metrics.filter((metric) => metric !== 'delivered'),
  )
}

/** SQLite's own calendar: forward to Sunday, or no step on a Sunday, and six days back is the week's Monday. */
const stepOf: Readonly<Record<SeriesStep, (day: SQL) => SQL<string>>> = {
  week: (day) => sql`date(${day}, 'weekday 0', '-6 days')`,
  month: (day) => sql`substr(${day}, 1, 7)`,
  year: (day) => sql`substr(${day}, 1, 4)`,
}

/** null where the observation is longer than a step. */
function momentOfObservation(step: SeriesStep): SQL<string | null> {
  const first = stepOf[step](sql`${observations.periodFrom}`)
  const last = stepOf[step](sql`${observations.periodTo}`)
  return sql`case when ${first} = ${last} then ${first} end`
}

const observationLines: Readonly<Record<SeriesGrouping, SQL<string>>> = {
  none: sql`'all'`,
  county: sql`case when ${observations.abroad} then 'abroad' else coalesce(${observations.county}, 'unknown') end`,
  channel: sql`${observations.channel}`,
}

const deliveryLines: Readonly<Record<SeriesGrouping, SQL<string>>> = {
  none: sql`'all'`,
  county: sql`coalesce(${deliveries.county}, 'unknown')`,
  channel: sql`${channels.name}`,
}
