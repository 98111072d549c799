import { z } from 'zod'
import { CountyCode, DayText } from '../contract/scalars.ts'
import { Metric } from './observation.ts'

const Period = z.object({ from: DayText, to: DayText })

/** What a live figure asks of reach: one metric over a period, narrowed where the officer says so. */
export const FigureQuery = z.object({
  metric: Metric,
  /** null: whatever the source. */
  source: z.string().max(200).nullable(),
  /** null: every channel. */
  channel: z.string().max(100).nullable(),
  /** null: all counties, the unknown one among them. */
  county: CountyCode.nullable(),
  period: Period,
  /** What it is compared with; null for a plain sum. */
  against: Period.nullable(),
  /** How a comparison is told: "+150 %", or "+1 200". */
  comparison: z.enum(['per-cent', 'difference']),
})
export type FigureQuery = z.infer<typeof FigureQuery>
