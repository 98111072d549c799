import type { CountyCode } from '../contract/scalars.ts'
import { type Measure, measureOf } from './reachTexts.ts'
import type { ReachReport } from './report.ts'

/** What a map of the report shows: a value for every county or municipality that has a row, null where nothing was measured. */
export function countyValues(report: ReachReport, measure: Measure): Map<string, number | null> {
  return new Map(report.rows.map((row) => [row.key, measureOf(row, measure)]))
}

/** The counties aimed at; where none is chosen, those with a row; none of either: the whole country. */
export function countiesInFocus(report: ReachReport): CountyCode[] {
  const { reachedCounties, missingCounties, aimed } = report.coverage
  if (aimed > 0) return [...reachedCounties, ...missingCounties]
  return report.rows.map((row) => row.key as CountyCode)
}

/** What a map or a column can show of the report, the most important first; per inhabitant only once a population is known. */
export function measuresOf(report: ReachReport): Measure[] {
  const hasPopulation = report.rows.some(({ perThousand }) => perThousand !== null)
  return ['total', ...(hasPopulation ? (['perThousand'] as const) : []), ...report.metrics]
}
