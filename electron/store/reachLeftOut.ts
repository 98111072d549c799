import { and, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Metric } from '../../shared/reach/observation.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { isLeftOut, observationsOfPosts } from './reachRows.ts'
import { narrowedTo, observable } from './reachSums.ts'
import { observations } from './schema.ts'
import { cutMonths } from './sumParts.ts'
import type { Narrowing } from './sumQuestion.ts'

// Reading only: what a period leaves out, since nobody knows which part of it lies inside.

/** How many observations overlap the period without lying inside it. */
export function countLeftOut(database: Database, period: ReportPeriod, of: LeftOutOf = {}): number {
  if (period.from === null && period.to === null) return 0
  return (
    countLonger(database, period, of) + countCut(database, period, of) + countOfPosts(database, period, of)
  )
}

export interface LeftOutOf extends Narrowing {
  /** undefined: all. */
  readonly metric?: Metric
}

/** Of what is longer than a month. */
function countLonger(database: Database, { from, to }: ReportPeriod, { metric, ...only }: LeftOutOf): number {
  const [first, last] = [from ?? '0', to ?? '9']
  const metrics = metric === undefined ? observable : [metric]
  const narrowed = narrowedTo(only)
  return database.$client
    .prepare(
      `SELECT coalesce(sum(rows), 0) FROM ${only.county == null ? 'reach_source_sums' : 'reach_sums'}
        WHERE metric IN (${metrics.map(() => '?').join(', ')}) AND month = ''
        AND span_from <= ? AND span_to >= ? AND (span_from < ? OR span_to > ?)${narrowed.where}`,
    )
    .pluck()
    .get(...metrics, last, first, first, last, ...narrowed.values) as number
}

/** Of the rows of the months that the period cuts: of each day on which they may begin those that reach over an end of it (observations_period serves this). */
function countCut(database: Database, period: ReportPeriod, { metric, ...only }: LeftOutOf): number {
  const narrowed = narrowedTo(only)
  return cutMonths(period).reduce((all, { from, to, first, last }) => {
    const cut = database.$client
      .prepare(
        `WITH RECURSIVE days(day) AS (SELECT ? UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < ?)
          SELECT count(*) FROM days CROSS JOIN observations INDEXED BY observations_period
          ON period_from = day AND period_to >= iif(day < ?, ?, ? || '~') AND period_to <= ?
          WHERE step_id IS NULL AND deleted_at IS NULL${metric === undefined ? '' : ' AND metric = ?'}${narrowed.where}`,
      )
      .pluck()
      .get(
        ...[first, to, from, from, to, last],
        ...(metric === undefined ? [] : [metric]),
        ...narrowed.values,
      ) as number
    return all + cut
  }, 0)
}

/** Of what networks have told of posts. */
function countOfPosts(database: Database, period: ReportPeriod, of: LeftOutOf): number {
  const counted = database
    .select({ rows: sql<number>`count(*)` })
    .from(observationsOfPosts)
    .where(
      and(
        isNull(observations.deletedAt),
        isNotNull(observations.stepId),
        period.from === null ? undefined : gte(observations.periodTo, period.from),
        period.to === null ? undefined : lte(observations.periodFrom, period.to),
        isLeftOut(period),
        ...(['metric', 'source', 'channel', 'county'] as const).map((column) =>
          of[column] == null ? undefined : sql`${observations[column]} = ${of[column]}`,
        ),
      ),
    )
    .get()
  return counted?.rows ?? 0
}
