import { type LargestMeasurement, peopleBounds } from '../../shared/reach/peopleBounds.ts'
import type { ReportGrouping } from '../../shared/reach/report.ts'
import { groupingColumns, groupingKey, type ReachSums } from './reachSums.ts'

/** How many people a period's observations may stand for, under each key of a grouping and in all. */
export function observedPeople(sums: ReachSums, by: ReportGrouping) {
  const sources = sums
    .ask({ by: [...groupingColumns[by], 'source'], metrics: ['people'], largest: true })
    .map(({ thousandths, largest, ...sum }) => ({
      key: groupingKey(by, sum),
      ...{ source: sum.source, thousandths, largest: largest ?? 0 },
    }))
  return peopleBounds({
    sources,
    measured: largestBy(sums, by),
    measuredInAll: largestWhole(sums, () => null),
  })
}

function largestBy(sums: ReachSums, by: ReportGrouping): LargestMeasurement[] {
  if (by === 'county' || by === 'municipality') return largestInPlaces(sums, by)
  return largestWhole(sums, ({ month, channel, post_id: postId }) =>
    groupingKey(by, { month, channel, postId }),
  )
}

/**
 * The largest measurement under each key, of those whose days are known: what is longer than a month, or a month exactly. A measurement is
 * what one source says of one channel, post and span of days; one that names a place twice, or a county and a municipality in it, is none.
 * The keys are such that each measurement has one. Its places are looked at from the largest down, and no further than the first that is one.
 */
function largestWhole(
  { database, period }: ReachSums,
  keyOf: (measurement: Measurement) => string | null,
): LargestMeasurement[] {
  const measurements = database.$client
    .prepare(
      `SELECT month, ${measurement}, sum(thousandths) AS thousandths FROM reach_source_sums
        WHERE metric = 'people' AND span_from <> '' AND span_from >= ? AND span_to <= ?
        GROUP BY month, ${measurement} ORDER BY 8 DESC`,
    )
    .all(period.from ?? '0', period.to ?? '9') as Measurement[]
  const repeats = database.$client.prepare(
    `SELECT 1 FROM reach_sums INDEXED BY reach_sums_exact
      WHERE metric = 'people' AND span_from <> '' AND (${measurement}) = (?, ?, ?, ?, ?, ?) GROUP BY county HAVING ${repeated} LIMIT 1`,
  )
  const largest = new Map<string | null, number>()
  for (const { thousandths, month, ...one } of measurements) {
    const key = keyOf({ thousandths, month, ...one })
    if (!largest.has(key) && repeats.get(...Object.values(one)) === undefined) largest.set(key, thousandths)
  }
  return [...largest].map(([key, thousandths]) => ({ key, thousandths }))
}

interface Measurement {
  readonly month: string
  readonly span_from: string
  readonly span_to: string
  readonly source: string
  readonly channel: string
  readonly measure: string
  readonly post_id: number
  readonly thousandths: number
}

/** The same of what a measurement says of each place. */
function largestInPlaces(
  { database, period }: ReachSums,
  by: 'county' | 'municipality',
): LargestMeasurement[] {
  return database.$client
    .prepare(
      `SELECT key, max(thousandths) AS thousandths FROM (${inPlaces[by]}) WHERE NOT repeated GROUP BY key`,
    )
    .all(period.from ?? '0', period.to ?? '9') as LargestMeasurement[]
}

/** In the order of reach_sums_exact, which holds all that is asked for. */
const measurement = 'span_from, span_to, source, channel, measure, post_id'
/** Of one county's sums. */
const repeated = `(sum(rows) > count(DISTINCT municipality) OR (min(municipality) = '' AND max(municipality) <> ''))`
const exactSums = `FROM reach_sums INDEXED BY reach_sums_exact
  WHERE metric = 'people' AND span_from <> '' AND span_from >= ? AND span_to <= ?`

const inPlaces = {
  county: `SELECT nullif(county, '') AS key, sum(thousandths) AS thousandths, ${repeated} AS repeated ${exactSums} GROUP BY ${measurement}, county`,
  municipality: `SELECT key, sum(thousandths) AS thousandths, max(twice) AS repeated FROM (
      SELECT CASE county WHEN 'abroad' THEN county ELSE nullif(municipality, '') END AS key, ${measurement}, sum(thousandths) AS thousandths,
        sum(rows) > 1 AS twice ${exactSums} GROUP BY ${measurement}, county, municipality)
    GROUP BY ${measurement}, key`,
} as const
