import { metrics } from '../../shared/reach/observation.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { type CutMonth, cutMonths, takesMost } from './sumParts.ts'
import type { SumColumns } from './sumQuestion.ts'

/** Rows that no kept sum stands for, added up as finely as anything is asked. */
export interface SumOfRows extends SumColumns {
  readonly thousandths: number
  readonly rows: number
  /** null: not known, but no more than `atMost`. */
  readonly largest: number | null
  readonly atMost: number
  readonly first: string
  readonly last: string
}

/**
 * The months that a period cuts, and networks' figures of posts: of each the latest that was collected by then. Where a period takes most of a
 * month, the few rows outside are taken off the month's kept sums: half the rows at most, instead of all. What was largest may be among those.
 */
export function sumsOfRows(database: Database, period: ReportPeriod): SumOfRows[] {
  const ofMonths = cutMonths(period).flatMap((month) =>
    takesMost(month) ? (lessOutside(database, month) ?? inside(database, month)) : inside(database, month),
  )
  return [...ofMonths, ...postSums(database, period)]
}

/** The same from the rows inside alone, which tell what is largest. */
export function sumsOfRowsInside(database: Database, period: ReportPeriod): SumOfRows[] {
  const ofMonths = cutMonths(period).flatMap((month) => inside(database, month))
  return [...ofMonths, ...postSums(database, period)]
}

function inside({ $client }: Database, { from, to }: CutMonth): SumOfRows[] {
  return $client.prepare(inMonth).all({ from, to, month: from.slice(0, 7) }) as SumOfRows[]
}

function postSums({ $client }: Database, { from, to }: ReportPeriod): SumOfRows[] {
  return $client.prepare(ofPosts).all({ from: from ?? '0', to: to ?? '9' }) as SumOfRows[]
}

/** undefined where a kept sum is more than a number holds exactly: nothing can be taken off that. */
function lessOutside({ $client }: Database, { from, to, first, last }: CutMonth): SumOfRows[] | undefined {
  const month = from.slice(0, 7)
  const kept = $client.prepare(ofMonth).raw().all(month) as KeptSum[]
  if (!kept.every((sum) => Number.isSafeInteger(sum[8]))) return undefined
  const outside = new Map<string, { thousandths: number; rows: number; largest: number }>()
  const rows = $client.prepare(outsideInMonth).raw().all({ from, to, first, last })
  for (const [key, thousandths, value] of rows as [string, number, number][]) {
    const sum = outside.get(key)
    if (sum === undefined) outside.set(key, { thousandths, rows: 1, largest: value })
    else {
      sum.thousandths += thousandths
      sum.rows += 1
      if (value > sum.largest) sum.largest = value
    }
  }
  return kept.flatMap(
    ([metric, county, municipality, channel, source, measure, postId, importId, ...sum]) => {
      const [thousandths, rows, largest, key] = sum
      const away = outside.get(key)
      if (away?.rows === rows) return []
      const isInside = largest !== null && !(away !== undefined && away.largest >= largest)
      return [
        {
          ...{ metric, county, municipality, channel, source, measure, postId, importId, collected: 0 },
          thousandths: thousandths - (away?.thousandths ?? 0),
          rows: rows - (away?.rows ?? 0),
          largest: isInside ? largest : null,
          atMost: largest ?? Number.POSITIVE_INFINITY,
          ...{ month, year: month.slice(0, 4), first: from, last: to },
        },
      ]
    },
  )
}

/** In the order of `ofMonth`. */
type KeptSum = readonly [
  ...[metric: SumOfRows['metric'], county: string, municipality: string, channel: string, source: string],
  ...[measure: string, postId: number, importId: number],
  ...[thousandths: number, rows: number, largest: number | null, key: string],
]

/** As one text: SQLite sorts rows by one column in two thirds of the time that it takes by nine. */
const toldApart = `concat_ws(char(1), metric, ifnull(county, ''), ifnull(municipality, ''), channel, source, ifnull(measure, ''),
    ifnull(post_id, ''), ifnull(import_id, ''), abroad)`

/** All lie in one month, so nothing of their days is asked for row by row (observations_period serves this). */
const inMonth = `SELECT ${columns('0')}, :month AS month, substr(:month, 1, 4) AS year, :from AS first, :to AS last
  FROM observations INDEXED BY observations_period
  WHERE period_from >= :from AND period_from <= :to AND period_to <= :to AND step_id IS NULL AND deleted_at IS NULL
  GROUP BY ${toldApart}`

/** Row by row, since the key alone tells which sum it is taken off. A month exactly is kept by its days, not among those of its days. */
const outsideInMonth = `WITH RECURSIVE days(day) AS (SELECT :first UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < :last)
  SELECT ${sumKey("iif(abroad, 'abroad', ifnull(county, ''))")}, cast(round(value * 1000) AS integer), value
  FROM days CROSS JOIN observations INDEXED BY observations_period
    ON period_from = day AND period_to >= iif(day < :from, day, :to || '~') AND period_to <= :last
  WHERE NOT (period_from = :first AND period_to = :last) AND step_id IS NULL AND deleted_at IS NULL`

/** The whole month's kept sums. */
const ofMonth = `SELECT metric, county, municipality, channel, source, measure, post_id, import_id, thousandths, rows, largest, ${sumKey('county')}
  FROM reach_sums WHERE metric IN (${metrics.map((metric) => `'${metric}'`).join(', ')}) AND month = ? AND span_from = ''`

/** One text of all that a month's sums are told apart by, of a row as of a sum. */
function sumKey(county: string): string {
  return `concat_ws(char(1), metric, ${county}, ifnull(municipality, ''), channel, source, ifnull(measure, ''), ifnull(post_id, 0),
    ifnull(import_id, 0))`
}

/** observations_figure serves this. */
const ofPosts = `SELECT ${columns('1')},
    CASE WHEN substr(period_from, 1, 7) = substr(period_to, 1, 7) THEN substr(period_from, 1, 7) ELSE '' END AS month,
    CASE WHEN substr(period_from, 1, 4) = substr(period_to, 1, 4) THEN substr(period_from, 1, 4) ELSE '' END AS year,
    min(period_from) AS first, max(period_to) AS last
  FROM observations AS told INDEXED BY observations_figure
  WHERE period_from >= :from AND period_to <= :to AND step_id IS NOT NULL AND deleted_at IS NULL
    AND NOT (figure IS NOT NULL AND metric = 'engagements')
    AND NOT EXISTS (SELECT 1 FROM observations other WHERE other.step_id = told.step_id AND other.figure = told.figure
      AND other.deleted_at IS NULL AND other.id > told.id AND other.period_to <= :to)
  GROUP BY metric, county, municipality, channel, source, measure, post_id, import_id, abroad, month, year`

function columns(collected: '0' | '1'): string {
  return `metric, CASE WHEN abroad THEN 'abroad' ELSE coalesce(county, '') END AS county, coalesce(municipality, '') AS municipality,
    channel, source, coalesce(measure, '') AS measure, coalesce(post_id, 0) AS postId, coalesce(import_id, 0) AS importId,
    ${collected} AS collected, sum(cast(round(value * 1000) AS integer)) AS thousandths, count(*) AS rows,
    max(value) AS largest, max(value) AS atMost`
}
