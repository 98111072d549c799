import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { contactMetrics } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { isSent } from './reachRows.ts'
import { deliveries, posts, publications } from './schema.ts'
import { cutMonths, wholeMonths, wholeYears } from './sumParts.ts'

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
  const latest = new Map<string, LastObserved>()
  const note = (found: readonly LastObserved[]) => {
    for (const one of found) {
      const known = latest.get(one.key)
      if (known === undefined || known.to < one.to) latest.set(one.key, one)
    }
  }
  const period = { from: null, to }
  for (const month of new Set(lastMonths(database, by, to).values()))
    note(inDays(database, by, `${month}-01`, `${month}-31`))
  for (const { from, to: until } of cutMonths(period)) note(inDays(database, by, from, until))
  note(longer(database, by, to))
  note(ofPosts(database, by, to))
  return [...latest.values()]
}

/** The last month that was measured in each place, of those that end on a day or before, from the sums. */
function lastMonths(
  database: Database,
  by: 'county' | 'municipality',
  to: string | null,
): Map<string, string> {
  const { from, before } = wholeMonths({ from: null, to })
  const { before: year } = wholeYears(from, before)
  const sums = by === 'county' ? 'reach_county_sums' : 'reach_sums'
  const lastIn = (
    table: string,
    part: 'month' | 'year',
    [first, end]: readonly [string, string],
    known: string[],
  ) =>
    database.$client
      .prepare(
        `SELECT ${by}, max(${part}) FROM ${table} WHERE metric IN (${places}) AND ${part} >= ? AND ${part} < ? AND thousandths > 0
          AND ${by} <> '' AND county <> 'abroad' AND ${by} NOT IN (SELECT value FROM json_each(?)) GROUP BY ${by}`,
      )
      .raw()
      .all(...measured, first, end, JSON.stringify(known)) as [string, string][]
  const months = new Map(lastIn(sums, 'month', [year, before], []))
  const earlier = lastIn('reach_year_sums', 'year', ['0', year], [...months.keys()])
  for (const [of, inYear] of Map.groupBy(earlier, ([, last]) => last)) {
    const wanted = new Set(inYear.map(([place]) => place))
    for (const [place, month] of lastIn(sums, 'month', [of, `${of}~`], []))
      if (wanted.has(place)) months.set(place, month)
  }
  return months
}

/**
 * Of rows in some days of one month, from those that end last back, until every place that was measured in that month has been found: mostly
 * that is one day, where all rows of two months took half of what coverage takes (observations_period serves this). SQLite takes the other columns from the row that has the maximum (lang_select, bare columns). */
function inDays(
  database: Database,
  by: 'county' | 'municipality',
  from: string,
  until: string,
): LastObserved[] {
  const { $client } = database
  const measuredThere = $client
    .prepare(
      `SELECT DISTINCT ${by} FROM ${by === 'county' ? 'reach_county_sums' : 'reach_sums'}
        WHERE metric IN (${places}) AND month = ? AND thousandths > 0 AND ${by} <> '' AND county <> 'abroad'`,
    )
    .pluck()
    .all(...measured, from.slice(0, 7))
  const wanted = new Set(measuredThere as string[])
  const inSpan = $client.prepare(
    `SELECT ${by} AS key, max(period_to) AS "to", period_from AS "from", source, channel FROM observations INDEXED BY observations_period
      WHERE period_from = ? AND period_to = ? AND step_id IS NULL AND ${counts(by)} GROUP BY ${by}`,
  )
  const found = new Map<string, LastObserved>()
  for (const [first, last] of spansIn(database, from, until)) {
    if (wanted.size === 0) break
    for (const one of inSpan.all(first, last, ...measured) as LastObserved[]) {
      wanted.delete(one.key)
      if (!found.has(one.key)) found.set(one.key, one)
    }
  }
  return [...found.values()]
}

/** The first and the last day of rows between two days of one month, those that end last first. The index leaps from one span to the next. */
function spansIn({ $client }: Database, from: string, until: string): (readonly [string, string])[] {
  const next = $client
    .prepare(
      `SELECT period_from, period_to FROM observations INDEXED BY observations_period
        WHERE (period_from, period_to) > (?, ?) AND period_from <= ? ORDER BY period_from, period_to LIMIT 1`,
    )
    .raw()
  const spans: (readonly [string, string])[] = []
  let span = next.get(from, '', until) as [string, string] | undefined
  while (span !== undefined) {
    if (span[1] <= until) spans.push(span)
    span = next.get(...span, until) as [string, string] | undefined
  }
  return spans.toSorted(([, one], [, other]) => (one > other ? -1 : Number(one < other)))
}

/** Of what is longer than a month. */
function longer(database: Database, by: 'county' | 'municipality', to: string | null): LastObserved[] {
  return database.$client
    .prepare(
      `SELECT ${by} AS key, max(span_to) AS "to", span_from AS "from", source, channel FROM reach_sums
        WHERE metric IN (${places}) AND month = '' AND span_to <= ? AND thousandths > 0 AND ${by} <> '' AND county <> 'abroad' GROUP BY ${by}`,
    )
    .all(...measured, to ?? '9') as LastObserved[]
}

/** Of what networks have told of posts. */
function ofPosts(database: Database, by: 'county' | 'municipality', to: string | null): LastObserved[] {
  return database.$client
    .prepare(
      `SELECT ${by} AS key, max(period_to) AS "to", period_from AS "from", source, channel FROM observations INDEXED BY observations_figure
        WHERE step_id IS NOT NULL AND period_to <= ? AND ${counts(by)} GROUP BY ${by}`,
    )
    .all(to ?? '9', ...measured) as LastObserved[]
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

const measured = contactMetrics.filter((metric) => metric !== 'delivered')
const places = measured.map(() => '?').join(', ')
const counts = (by: 'county' | 'municipality') =>
  `deleted_at IS NULL AND value > 0 AND ${by} IS NOT NULL AND metric IN (${places})`
