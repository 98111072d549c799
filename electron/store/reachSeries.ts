import { and, asc, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Delivery } from '../../shared/delivery/delivery.ts'
import type { Metric, Observation } from '../../shared/reach/observation.ts'
import type { InstantRange } from '../../shared/reach/periodInstants.ts'
import type { SeriesAmount } from '../../shared/reach/reachSeries.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { SeriesGrouping, SeriesStep } from '../../shared/reach/series.ts'
import { momentOf } from '../../shared/reach/seriesMoments.ts'
import type { Database } from './database.ts'
import { deliveryColumns } from './deliveries.ts'
import { observationColumns, toObservation } from './observations.ts'
import { isCounted, isSent } from './reachRows.ts'
import type { ReachSums } from './reachSums.ts'
import { channels, deliveries, imports, observations, publicationSteps, publications } from './schema.ts'

// Reading only: reach over time, and the rows behind each point. What counts is what counts in the report (reachRows.ts); an observation
// belongs to a step of time when its whole period lies in it.

export interface SeriesAsked {
  readonly period: ReportPeriod
  readonly step: SeriesStep
  readonly by: SeriesGrouping
  readonly metrics: readonly Metric[]
}

/** Observations of a period added up by step and line. `longer`: how many are longer than a step. Weeks are in no kept sum: their rows are read. */
export function seriesAmounts(
  sums: ReachSums,
  asked: Omit<SeriesAsked, 'period'>,
): { readonly amounts: SeriesAmount[]; readonly longer: number } {
  const ofMoments =
    asked.step === 'week'
      ? weeklySums(sums.database, { ...asked, period: sums.period })
      : keptSums(sums, asked, asked.step)
  return {
    amounts: ofMoments.flatMap(({ moment, key, thousandths }) =>
      moment === null ? [] : [{ moment, key, thousandths }],
    ),
    longer: ofMoments.reduce((count, { moment, rows }) => count + (moment === null ? rows : 0), 0),
  }
}

interface MomentSum {
  /** null: longer than a step. */
  readonly moment: string | null
  readonly key: string
  readonly thousandths: number
  readonly rows: number
}

function keptSums(
  sums: ReachSums,
  { by, metrics }: Pick<SeriesAsked, 'by' | 'metrics'>,
  step: 'month' | 'year',
): MomentSum[] {
  const line = by === 'none' ? [] : [by]
  return sums.ask({ by: [step, ...line], metrics }).map((sum) => ({
    moment: sum[step] || null,
    key: by === 'none' ? 'all' : sum[by] || 'unknown',
    ...{ thousandths: sum.thousandths, rows: sum.rows },
  }))
}

/** By days first: the week of each is worked out once, not for every row. */
function weeklySums(database: Database, { period, by, metrics }: SeriesAsked): MomentSum[] {
  const key = observationLines[by]
  const days = database
    .select({
      ...{ from: observations.periodFrom, to: observations.periodTo, key },
      thousandths: sql<number>`sum(cast(round(${observations.value} * 1000) as integer))`,
      rows: sql<number>`count(*)`,
    })
    .from(observations)
    .where(and(isCounted(period), isMeasured(metrics)))
    .groupBy(observations.periodFrom, observations.periodTo, key)
    .all()
  const weekOf = new Map<string, string>()
  const week = (day: string) => {
    const known = weekOf.get(day) ?? momentOf(day, 'week')
    weekOf.set(day, known)
    return known
  }
  return days.map(({ from, to, ...sum }) => ({ moment: week(from) === week(to) ? week(from) : null, ...sum }))
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

/**
 * Which definitions each source's numbers of a period were counted by, and from when on: to the day where a source has more than one, else
 * to the month.
 */
export function countedBy(sums: ReachSums, metrics: readonly Metric[]): CountedBy[] {
  const parts = sums.ask({
    by: ['source', 'channel', 'metric', 'measure'],
    metrics,
    days: true,
  })
  const ofSource = Map.groupBy(parts, ({ source, channel, metric }) =>
    [source, channel, metric].join('\u0001'),
  )
  return [...ofSource.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, same]) => {
      const measures = [...Map.groupBy(same, ({ measure }) => measure).values()].map((its) => {
        const [{ source, channel, metric, measure, first }] = its.toSorted((one, other) =>
          one.first < other.first ? -1 : 1,
        ) as [(typeof its)[number]]
        return {
          source,
          channel,
          metric: metric as CountedBy['metric'],
          measure: measure || null,
          from: first,
        }
      })
      if (measures.length === 1) return measures
      return measures
        .map((one) => ({ ...one, from: firstDay(sums, one) ?? one.from }))
        .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    })
}

interface CountedBy {
  readonly source: string
  readonly channel: string
  readonly metric: Exclude<Metric, 'delivered'>
  readonly measure: string | null
  readonly from: string
}

/** The first day of what was counted so, known to lie in the month of a day (observations_period serves this). */
function firstDay(
  { database, period }: ReachSums,
  { source, channel, metric, measure, from }: CountedBy,
): string | null {
  const { periodFrom } = observations
  const found = database
    .select({ day: sql<string | null>`min(${periodFrom})` })
    .from(observations)
    .where(
      and(
        isCounted(period),
        gte(periodFrom, `${from.slice(0, 7)}-01`),
        lte(periodFrom, `${from.slice(0, 7)}-31`),
        eq(observations.source, source),
        eq(observations.channel, channel),
        eq(observations.metric, metric),
        sql`${observations.measure} IS ${measure}`,
      ),
    )
    .get()
  return found?.day ?? null
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
