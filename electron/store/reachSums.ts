import { type Metric, metrics } from '../../shared/reach/observation.ts'
import { monthWithin } from '../../shared/reach/periodInstants.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'

// `reach_sums` holds the observations added up, kept by triggers whatever adds, ends or revives a row (migration reach_sums): by month for what lies
// in one month, by its exact days for what is longer. A year of daily figures is read as twelve sums instead of 365 rows. What a period cuts
// out of a month is read from the rows of that month, and so is what networks tell of posts, of which only the latest counts.

/** A question to everything that counts in a period: columns of `reach_sums` (and `collected`: 1 where a network told it of a post), answered from each of its parts (see `askSums`). */
export interface SumQuestion {
  readonly select: string
  readonly groupBy: string
  /** Whether it asks for nothing finer than metric, month and county: then it is answered from the sums by county. */
  readonly byCounty?: boolean
  /** Only what is longer than a month or a month exactly: what has its exact days beside it. */
  readonly exact?: boolean
  /** undefined: all. */
  readonly metrics?: readonly Metric[]
}

/**
 * Asks one question of every part that a period is made of: whole months, what is longer, the rows of months that it cuts, and networks'
 * figures. The answers are those of the parts, one after the other: what they have in common has to be added up, or the largest taken.
 *
 * 1,000,000 daily observations of ten years: 14 ms by month and county, where the rows themselves took 800 ms.
 */
export function askSums<Row>(database: Database, period: ReportPeriod, question: SumQuestion): Row[] {
  const asked = question.metrics ?? observable
  const measured = asked.filter((metric) => metric !== 'delivered')
  if (measured.length === 0) return []
  const which = `metric IN (${measured.map(() => '?').join(', ')})`
  return partsOf(period, question).flatMap(({ from, where, values }) =>
    database.$client
      .prepare(
        `SELECT ${question.select} FROM ${from} WHERE ${which} AND ${where} GROUP BY ${question.groupBy}`,
      )
      .all(...measured, ...values),
  ) as Row[]
}

/** What a row is called under each grouping, over the columns of `reach_sums`; null: nobody knows. */
export const sumKeys = {
  county: `nullif(county, '')`,
  municipality: `CASE county WHEN 'abroad' THEN county ELSE nullif(municipality, '') END`,
  channel: 'channel',
  post: `cast(nullif(post_id, 0) AS text)`,
  // Longer than a month: in no month.
  month: `nullif(month, '')`,
} as const

/** How many observations overlap a period without lying inside it; networks' figures of posts not counted. */
export function countCut(database: Database, { from, to }: ReportPeriod): number {
  const [first, last] = [from ?? '0', to ?? '9']
  const longer = database.$client
    .prepare(
      `SELECT coalesce(sum(rows), 0) FROM reach_sums WHERE metric IN (${observable.map(() => '?').join(', ')}) AND month = ''
        AND span_from <= ? AND span_to >= ? AND (span_from < ? OR span_to > ?)`,
    )
    .pluck()
    .get(...observable, last, first, first, last) as number
  const inMonths = [...new Set([from, to].flatMap((day) => (day === null ? [] : [day.slice(0, 7)])))]
  return inMonths.reduce((count, month) => count + cutIn(database, month, first, last), longer)
}

/** Of the rows of one month (observations_period serves this). */
function cutIn(database: Database, month: string, first: string, last: string): number {
  return database.$client
    .prepare(
      `SELECT count(*) FROM observations WHERE period_from >= ? AND period_from <= ? AND period_to <= ? AND period_to >= ?
        AND (period_from < ? OR period_to > ?) AND step_id IS NULL AND deleted_at IS NULL`,
    )
    .pluck()
    .get(`${month}-01`, min(`${month}-31`, last), `${month}-31`, first, first, last) as number
}

const observable = metrics.filter((metric) => metric !== 'delivered')

interface Part {
  /** Has the columns of `reach_sums`. */
  readonly from: string
  readonly where: string
  readonly values: readonly unknown[]
}

function partsOf(period: ReportPeriod, { byCounty, exact }: SumQuestion): Part[] {
  const { months, cut } = monthsOf(period)
  if (exact) {
    const days = [period.from ?? '0', period.to ?? '9']
    return [{ from: exactSums, where: `span_from >= ? AND span_to <= ?`, values: days }]
  }
  const sums = byCounty ? 'reach_county_sums' : settledSums
  return [
    { from: sums, where: 'month >= ? AND month < ?', values: months },
    {
      from: sums,
      where: `month = '' AND span_from >= ? AND span_to <= ?`,
      values: [period.from ?? '0', period.to ?? '9'],
    },
    ...cut.map(({ from, to }) => ({
      from: rowsAsSums('observations_period'),
      where: 'period_from >= ? AND period_from <= ? AND period_to <= ? AND step_id IS NULL',
      values: [from, to, to],
    })),
    {
      from: rowsAsSums('observations_figure'),
      where: `period_from >= ? AND period_to <= ? AND step_id IS NOT NULL AND NOT (figure IS NOT NULL AND metric = 'engagements')
        AND NOT EXISTS (SELECT 1 FROM observations other WHERE other.step_id = told.step_id AND other.figure = told.figure
          AND other.deleted_at IS NULL AND other.id > told.id AND other.period_to <= ?)`,
      values: [period.from ?? '0', period.to ?? '9', period.to ?? '9'],
    },
  ]
}

/** The months that lie inside a period whole (from the first, before the second), and the days of those that it cuts. */
function monthsOf(period: ReportPeriod): {
  readonly months: readonly [string, string]
  readonly cut: readonly { readonly from: string; readonly to: string }[]
} {
  const [first, last] = [period.from?.slice(0, 7), period.to?.slice(0, 7)]
  const cutAtFirst = first !== undefined && monthWithin(first, always).from !== period.from
  const cutAtLast = last !== undefined && monthWithin(last, always).to !== period.to
  const ends = new Set([...(cutAtFirst ? [first] : []), ...(cutAtLast ? [last] : [])])
  return {
    // '~' comes after whatever a month is followed by.
    months: [
      first === undefined ? '0' : cutAtFirst ? `${first}~` : first,
      last === undefined ? '~' : cutAtLast ? last : `${last}~`,
    ],
    cut: [...ends].map((month) => {
      const { from, to } = monthWithin(month, period)
      return { from: from ?? '', to: to ?? '' }
    }),
  }
}

const always: ReportPeriod = { from: null, to: null }

/** The sums, with the largest of each also where it has ended and nobody has looked for the next one yet (settleSums). */
const settledSums = `(SELECT metric, month, span_from, span_to, county, municipality, channel, source, measure, post_id, import_id,
  thousandths, rows, 0 AS collected, coalesce(largest, (
    SELECT max(value) FROM observations AS row
    WHERE row.period_from >= CASE sums.month WHEN '' THEN sums.span_from ELSE sums.month || '-01' END
      AND row.period_from <= CASE sums.month WHEN '' THEN sums.span_from ELSE sums.month || '-31' END
      AND row.period_to <= CASE sums.month WHEN '' THEN sums.span_to ELSE sums.month || '-31' END
      AND row.deleted_at IS NULL AND row.step_id IS NULL AND row.metric = sums.metric
      AND CASE WHEN row.abroad THEN 'abroad' ELSE coalesce(row.county, '') END = sums.county
      AND coalesce(row.municipality, '') = sums.municipality AND row.channel = sums.channel AND row.source = sums.source
      AND coalesce(row.measure, '') = sums.measure AND coalesce(row.post_id, 0) = sums.post_id
      AND coalesce(row.import_id, 0) = sums.import_id
      AND (sums.month = '' OR sums.span_from = '' OR (row.period_from = sums.span_from AND row.period_to = sums.span_to))
  )) AS largest FROM reach_sums AS sums)`

/** The sums of what has its exact days beside it: few where figures are daily (reach_sums_exact). */
const exactSums = `(SELECT * FROM reach_sums INDEXED BY reach_sums_exact WHERE span_from <> '')`

/** Rows under the columns of the sums; none of them is known to be a whole measurement, so their exact days are left out. */
const rowsAsSums = (index: string) => `(SELECT id, step_id, figure, period_from, period_to, metric,
  CASE WHEN substr(period_from, 1, 7) = substr(period_to, 1, 7) THEN substr(period_from, 1, 7) ELSE '' END AS month,
  '' AS span_from, '' AS span_to, CASE WHEN abroad THEN 'abroad' ELSE coalesce(county, '') END AS county,
  coalesce(municipality, '') AS municipality, channel, source, coalesce(measure, '') AS measure, coalesce(post_id, 0) AS post_id,
  coalesce(import_id, 0) AS import_id, cast(round(value * 1000) AS integer) AS thousandths, 1 AS rows, step_id IS NOT NULL AS collected, value AS largest
  FROM observations INDEXED BY ${index} WHERE deleted_at IS NULL) AS told`

function min(one: string, other: string): string {
  return one < other ? one : other
}
