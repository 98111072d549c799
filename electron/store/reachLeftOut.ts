import { and, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { isLeftOut, observationsOfPosts } from './reachRows.ts'
import { observable, type ReachSums } from './reachSums.ts'
import { observations } from './schema.ts'
import { cutMonths } from './sumParts.ts'

// Reading only: what a period leaves out, since nobody knows which part of it lies inside.

/** How many observations overlap the period without lying inside it. */
export function countLeftOut(sums: ReachSums): number {
  const { database, period } = sums
  if (period.from === null && period.to === null) return 0
  const overlaps = and(
    isNull(observations.deletedAt),
    isNotNull(observations.stepId),
    period.from === null ? undefined : gte(observations.periodTo, period.from),
    period.to === null ? undefined : lte(observations.periodFrom, period.to),
  )
  const ofPosts = database
    .select({ rows: sql<number>`count(*)` })
    .from(observationsOfPosts)
    .where(and(overlaps, isLeftOut(period)))
    .get()
  return countCut(sums) + (ofPosts?.rows ?? 0)
}

/** The same; networks' figures of posts not counted. */
function countCut(sums: ReachSums): number {
  const { database, period } = sums
  const [first, last] = [period.from ?? '0', period.to ?? '9']
  const ofMetrics = `metric IN (${observable.map(() => '?').join(', ')})`
  const count = (where: string, values: readonly string[]) =>
    database.$client
      .prepare(`SELECT coalesce(sum(rows), 0) FROM reach_source_sums WHERE ${ofMetrics} AND ${where}`)
      .pluck()
      .get(...observable, ...values) as number
  const longer = count(`month = '' AND span_from <= ? AND span_to >= ? AND (span_from < ? OR span_to > ?)`, [
    last,
    first,
    first,
    last,
  ])
  // Of a month that it cuts, what is not counted of its rows may still not overlap the period.
  return cutMonths(period).reduce((all, { from, to }) => all + cutIn(database, from, to), longer)
}

/** Of the rows of one month, from one of its days to another (observations_period serves this). */
function cutIn(database: Database, from: string, to: string): number {
  const month = from.slice(0, 7)
  return database.$client
    .prepare(
      `SELECT count(*) FROM observations WHERE period_from >= ? AND period_from <= ? AND period_to <= ? AND period_to >= ?
        AND (period_from < ? OR period_to > ?) AND step_id IS NULL AND deleted_at IS NULL`,
    )
    .pluck()
    .get(`${month}-01`, to, `${month}-31`, from, from, to) as number
}
