import { z } from 'zod'
import { CountyCode, DayText } from '../contract/scalars.ts'
import { Metric } from './observation.ts'

/** Days, both inclusive. A figure always says which: an open end is no period that a reader can check. */
export const FigurePeriod = z.object({ from: DayText, to: DayText })
export type FigurePeriod = z.infer<typeof FigurePeriod>

/** What a live figure asks of reach: one metric over a period, narrowed where the officer says so. */
export const FigureQuery = z.object({
  metric: Metric,
  /** null: whatever the source. */
  source: z.string().max(200).nullable(),
  /** null: every channel. */
  channel: z.string().max(100).nullable(),
  /** null: all counties, the unknown one among them. */
  county: CountyCode.nullable(),
  period: FigurePeriod,
  /** What it is compared with; null for a plain sum. */
  against: FigurePeriod.nullable(),
  /** How a comparison is told: "+150 %", or "+1 200". */
  comparison: z.enum(['per-cent', 'difference']),
  /** The step that the value is rounded to (1000: "nära 48 000" for 47 812); null as it is counted. */
  roundTo: z.number().positive().max(1_000_000).nullable().default(null),
})
export type FigureQuery = z.infer<typeof FigureQuery>

/** Whether two figures ask the same of reach, and tell it alike. */
export function isSameQuery(one: FigureQuery, other: FigureQuery): boolean {
  const samePeriod = (a: FigurePeriod | null, b: FigurePeriod | null) =>
    a?.from === b?.from && a?.to === b?.to
  // How a comparison is told makes no difference where there is none.
  const toldAlike = one.against === null || one.comparison === other.comparison
  return (
    (['metric', 'source', 'channel', 'county', 'roundTo'] as const).every((key) => one[key] === other[key]) &&
    samePeriod(one.period, other.period) &&
    samePeriod(one.against, other.against) &&
    toldAlike
  )
}
