import { z } from 'zod'
import { CountyCode, DayText, MunicipalityCode } from '../contract/scalars.ts'
import { Inhabitants } from '../geo/populations.ts'
import { Metric } from './observation.ts'
import { PeopleBounds } from './peopleBounds.ts'

export const reportGroupings = ['county', 'municipality', 'channel', 'post', 'month'] as const
export const ReportGrouping = z.enum(reportGroupings)
export type ReportGrouping = z.infer<typeof ReportGrouping>

/**
 * `from` and `to` are days, both inclusive; null is open. An observation counts in a period when its whole period lies
 * inside it; a delivery counts on the day, in the workspace's zone, when the server took it.
 */
export const ReportPeriod = z.object({ from: DayText.nullable(), to: DayText.nullable() })
export type ReportPeriod = z.infer<typeof ReportPeriod>

/** The key of the row that holds what was measured outside Sweden, by county and by municipality: known, and in none of them. */
export const abroadKey = 'abroad'

/** What a county would have, were the unknown spread over the counties by their inhabitants: never measured, and named an estimate. */
export const Estimated = z.object({
  values: z.partialRecord(Metric, z.number()),
  total: z.number().nullable(),
  perThousand: z.number().nullable(),
})
export type Estimated = z.infer<typeof Estimated>

/** One line of a report. `values` holds only the metrics that were measured: a missing one is not available, not 0. */
export const ReachRow = z.object({
  /** County code, municipality code, 'abroad', channel, post id or month; 'unknown' where the source does not say. */
  key: z.string(),
  label: z.string(),
  values: z.partialRecord(Metric, z.number()),
  /** Between which numbers the people lie that `values.people` adds up; null where nobody has counted people. */
  people: PeopleBounds.nullable().default(null),
  /** Sum of the contact metrics measured; null where none was. */
  total: z.number().nullable(),
  /** total per 1,000 inhabitants; null where they are not known, and of what has none (a channel, abroad). */
  perThousand: z.number().nullable(),
  /** Of a county and a municipality: how many live there, of when and who says so. */
  inhabitants: Inhabitants.optional(),
  /** Only where an estimate was asked for (spreadUnknown.ts), and only of counties. */
  estimated: Estimated.optional(),
})
export type ReachRow = z.infer<typeof ReachRow>

/** A network's own figure, under its own name: of each post the latest, and added up with nothing but itself. */
export const OwnFigure = z.object({
  channel: z.string(),
  source: z.string(),
  /** "favourites_count" */
  figure: z.string(),
  definition: z.string(),
  value: z.number(),
  /** Of how many posts. */
  posts: z.number().int(),
})
export type OwnFigure = z.infer<typeof OwnFigure>

export const ReachReport = z.object({
  by: ReportGrouping,
  period: ReportPeriod,
  /** The metrics measured anywhere in the period, in the order of `metrics`. */
  metrics: z.array(Metric),
  /** Without the unknown row; by county every county aimed at is present. */
  rows: z.array(ReachRow),
  unknown: ReachRow,
  total: ReachRow,
  /**
   * By municipality: which members of the association itself, as it was on the period's last day (today where that is open),
   * a letter was delivered to; null by anything else, and where no group is the association itself.
   */
  members: z
    .object({
      group: z.string(),
      day: DayText,
      reached: z.array(MunicipalityCode),
      missing: z.array(MunicipalityCode),
    })
    .nullable(),
  /** How many of the counties aimed at have a total above 0. */
  coverage: z.object({
    reached: z.number().int(),
    aimed: z.number().int(),
    reachedCounties: z.array(CountyCode),
    missingCounties: z.array(CountyCode),
  }),
  /** Observations that overlap the period without lying inside it: not counted, because nobody knows which part of them is. */
  leftOut: z.number().int(),
  /** Likes, shares, answers as networks count them: in no metric and no total. Whatever the grouping. */
  ownFigures: z.array(OwnFigure),
  /** First and last day of anything ever measured, whatever the period asked for; null when nothing was. */
  span: z.object({ from: DayText, to: DayText }).nullable(),
})
export type ReachReport = z.infer<typeof ReachReport>

/** One source of a report's numbers: who said so, about what, in how many rows, and where those rows came from. */
export interface ReachSource {
  readonly source: string
  readonly channel: string
  readonly metric: Metric
  readonly rows: number
  /** How many of the rows were entered by hand. */
  readonly byHand: number
  /** How many a network has told by itself. */
  readonly collected: number
  readonly files: readonly string[]
}
