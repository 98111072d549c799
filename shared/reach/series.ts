import { z } from 'zod'
import { DayText } from '../contract/scalars.ts'
import { Metric } from './observation.ts'
import { ReportPeriod } from './report.ts'

export const seriesSteps = ['week', 'month', 'year'] as const
export const SeriesStep = z.enum(seriesSteps)
export type SeriesStep = z.infer<typeof SeriesStep>

export const seriesGroupings = ['none', 'county', 'channel'] as const
export const SeriesGrouping = z.enum(seriesGroupings)
export type SeriesGrouping = z.infer<typeof SeriesGrouping>

export const SeriesQuestion = z.object({
  period: ReportPeriod,
  step: SeriesStep,
  /** null: the contact metrics together. */
  metric: Metric.nullable(),
  by: SeriesGrouping,
})
export type SeriesQuestion = z.infer<typeof SeriesQuestion>

/** One step of time: "2020-03" of months, "2020" of years, the Monday ("2020-03-02") of weeks; with its first and last day. */
export const SeriesMoment = z.object({ key: z.string(), from: DayText, to: DayText })
export type SeriesMoment = z.infer<typeof SeriesMoment>

/** One line of a series: a value for every moment, null where nothing was measured. */
export const SeriesLine = z.object({
  /** County code, channel, 'unknown' or 'abroad'; 'all' where it is by nothing. */
  key: z.string(),
  label: z.string(),
  values: z.array(z.number().nullable()),
})
export type SeriesLine = z.infer<typeof SeriesLine>

/** From a day on a source counts in another way: what lies on either side cannot be compared. */
export const SeriesChange = z.object({
  day: DayText,
  source: z.string(),
  metric: Metric,
  /** In the language of the interface. */
  text: z.string(),
})
export type SeriesChange = z.infer<typeof SeriesChange>

export const ReachSeries = SeriesQuestion.extend({
  /** Every step from the first to the last in which something was measured, without a gap. */
  moments: z.array(SeriesMoment),
  lines: z.array(SeriesLine),
  changes: z.array(SeriesChange),
  /** Observations of the period that are longer than a step: in no moment. */
  longer: z.number().int(),
})
export type ReachSeries = z.infer<typeof ReachSeries>
