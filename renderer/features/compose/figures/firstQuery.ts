import type { FigureQuery } from '../../../../shared/reach/figureQuery.ts'
import type { Measure } from './CountedFields.tsx'
import { wholeYear, yearsOf } from './figureYears.ts'

/** What a new counted figure asks to begin with: the visits, or what there is, of the last year measured; null of nothing. */
export function firstQuery(measures: readonly Measure[]): FigureQuery | null {
  const first = measures.find(({ metric }) => metric === 'visits') ?? measures[0]
  if (first === undefined) return null
  const [year = 2000] = yearsOf(measures)
  return {
    metric: first.metric,
    source: first.source,
    channel: first.channel,
    county: null,
    period: wholeYear(year),
    against: null,
    comparison: 'per-cent',
    roundTo: null,
  }
}
