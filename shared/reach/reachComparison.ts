import { z } from 'zod'
import { FigureProblem } from './figureCount.ts'
import { Metric } from './observation.ts'
import { PeopleBounds } from './peopleBounds.ts'
import { ReportGrouping, ReportPeriod } from './report.ts'

/** One line of a comparison. What was measured in one of the periods only is not available in the other, and has no difference. */
export const ComparedRow = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  before: z.number().nullable(),
  /** Of people who may be the same, in place of a number: between which they lie, in each of the periods. */
  people: z.object({ value: PeopleBounds.nullable(), before: PeopleBounds.nullable() }).optional(),
  difference: z.number().nullable(),
  /** 150 for "+150 %"; null also where it was 0 before: from nothing there is no per cent. */
  perCent: z.number().nullable(),
  /** Why the two numbers stand beside each other without a difference: what they count is not the same. */
  refused: FigureProblem.nullable(),
})
export type ComparedRow = z.infer<typeof ComparedRow>

/** A period against another, by one of the report's groupings. */
export const ReachComparison = z.object({
  by: ReportGrouping,
  /** null: contact occasions. */
  metric: Metric.nullable(),
  period: ReportPeriod,
  against: ReportPeriod,
  rows: z.array(ComparedRow),
  unknown: ComparedRow,
  total: ComparedRow,
})
export type ReachComparison = z.infer<typeof ReachComparison>
