import { type MeasuredPeople, type PeopleOfSource, peopleBounds } from '../../shared/reach/peopleBounds.ts'
import type { ReportGrouping, ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import { askSums, sumKeys } from './reachSums.ts'

/** How many people a period's observations may stand for, under each key of a grouping and in all. */
export function observedPeople(database: Database, period: ReportPeriod, by: ReportGrouping) {
  const key = sumKeys[by]
  const sources = askSums<PeopleOfSource>(database, period, {
    select: `${key} AS key, source, sum(thousandths) AS thousandths, max(largest) AS largest`,
    groupBy: `${key}, source`,
    metrics: ['people'],
  })
  return peopleBounds({
    sources,
    measured: wholeMeasurements(database, period, key),
    measuredInAll: wholeMeasurements(database, period, 'NULL'),
  })
}

/** Of measurements whose days are known: what is longer than a month, or a month exactly. A county's places are looked at together. */
function wholeMeasurements(database: Database, period: ReportPeriod, key: string): MeasuredPeople[] {
  return askSums<Counted>(database, period, {
    select: `${key} AS key, source, channel, measure, post_id, span_from, span_to, sum(thousandths) AS thousandths,
      sum(rows) AS rows, count(DISTINCT municipality) AS places, min(municipality) AS first`,
    groupBy: `${key}, source, channel, measure, post_id, span_from, span_to, county`,
    metrics: ['people'],
    exact: true,
  }).map(({ key: of, thousandths, rows, places, first, ...measurement }) => ({
    key: of,
    measurement: JSON.stringify(Object.values(measurement)),
    thousandths,
    repeated: rows > places || (first === '' && places > 1),
  }))
}

interface Counted {
  readonly key: string | null
  readonly source: string
  readonly channel: string
  readonly measure: string
  readonly post_id: number
  readonly span_from: string
  readonly span_to: string
  readonly thousandths: number
  readonly rows: number
  readonly places: number
  /** '' where one of the rows is about the whole county. */
  readonly first: string
}
