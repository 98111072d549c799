import type { CountyCode } from '../contract/scalars.ts'
import { inhabitantsOf, type KnownInhabitants } from './inhabitantsOf.ts'
import { metrics } from './observation.ts'
import { type Measure, measureOf } from './reachTexts.ts'
import type { Estimated, ReachReport, ReachRow } from './report.ts'
import { countyValues } from './reportMeasures.ts'
import { contactTotal, type MetricValues } from './sumReach.ts'

/**
 * A report by county with an estimate beside what was measured: what no source places is spread over all of Sweden's counties by
 * how many live in them, and each county gets its part on top of its own. What was measured stays as it is, and so does the
 * unknown row; what lies outside the rows shown is not added to them. A report without anything unknown stays as it is.
 */
export function spreadUnknown(report: ReachReport, known: KnownInhabitants): ReachReport {
  const inhabitants = new Map(
    known.geo.counties.map(({ code }) => [code as string, inhabitantsOf(code, known)?.count ?? 0]),
  )
  const everybody = [...inhabitants.values()].reduce((sum, count) => sum + count, 0)
  const spread = report.unknown.values
  if (everybody === 0 || Object.keys(spread).length === 0) return report
  return {
    ...report,
    rows: report.rows.map((row) => {
      const count = inhabitants.get(row.key as CountyCode)
      return count === undefined ? row : { ...row, estimated: withPart(row, spread, count / everybody) }
    }),
  }
}

/** What a row has of a measure with its part of the unknown, in whole numbers; undefined where there is no estimate. */
export function estimateOf(row: ReachRow, measure: Measure): number | undefined {
  if (row.estimated === undefined) return undefined
  const estimate = measureOf({ ...row, ...row.estimated }, measure)
  if (estimate === null || estimate === measureOf(row, measure)) return undefined
  return measure === 'perThousand' ? estimate : Math.round(estimate)
}

/** For a map: each county's value, its estimate where it has one, and which those are. */
export function estimatedValues(report: ReachReport, measure: Measure) {
  const values = new Map(countyValues(report, measure))
  const estimated = new Set<string>()
  for (const row of report.rows) {
    const estimate = estimateOf(row, measure)
    if (estimate === undefined) continue
    values.set(row.key as CountyCode, estimate)
    estimated.add(row.key)
  }
  return { values, estimated }
}

function withPart({ values, inhabitants }: ReachRow, spread: MetricValues, part: number): Estimated {
  const estimated: MetricValues = {}
  for (const metric of metrics) {
    const [own, unknown] = [values[metric], spread[metric]]
    if (own !== undefined || unknown !== undefined)
      estimated[metric] = (own ?? 0) + Math.round((unknown ?? 0) * part * 1000) / 1000
  }
  const total = contactTotal(estimated)
  const perThousand = total === null || inhabitants === undefined ? null : (total / inhabitants.count) * 1000
  return { values: estimated, total, perThousand }
}
