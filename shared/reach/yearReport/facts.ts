import type { FigureContent } from '../../post/post.ts'
import type { Annotation } from '../annotation.ts'
import type { MediaCoverageRow } from '../mediaCoverage.ts'
import type { ReachComparison } from '../reachComparison.ts'
import type { ReachCoverage } from '../reachCoverage.ts'
import type { ReachPoster } from '../reachPoster.ts'
import type { ReachReport, ReachSource } from '../report.ts'
import type { ReachSeries } from '../series.ts'
import type { CountedBy } from '../seriesChanges.ts'

/** What a year report is made from: the same answers that the screen shows. `report` is by county. */
export interface YearFacts extends ReachPoster {
  readonly municipalities: ReachReport
  readonly months: ReachReport
  readonly channels: ReachReport
  readonly posts: ReachReport
  /** By county: contact occasions, and after them each metric that was measured in either period; null: with nothing. */
  readonly compared: readonly ReachComparison[] | null
  readonly covered: ReachCoverage
  /** What counties and municipalities are called, by their codes. */
  readonly placeNames: ReadonlyMap<string, string>
  /** Contact occasions over time, by `reportStep`. */
  readonly series: { readonly all: ReachSeries; readonly byCounty: ReachSeries }
  /** By county with the unknown spread; null where nobody asked for it. */
  readonly estimated: ReachReport | null
  /** Kind of medium by county, as the screen shows it. */
  readonly media: {
    readonly counties: readonly string[]
    readonly rows: readonly MediaCoverageRow[]
    readonly aimed: number
  }
  readonly annotations: readonly Pick<Annotation, 'day' | 'text'>[]
  readonly sources: readonly ReachSource[]
  /** The workspace's figures that are counted over the period or a part of it. */
  readonly figures: readonly FigureContent[]
  /** What is said of letters and members, "12 av 13 medlemmar …"; null where no group is the association itself. */
  readonly members: string | null
  readonly definitions: readonly StatedDefinition[]
  /** By which definition each source counted, where it says so. */
  readonly counted: readonly CountedBy[]
  /** The day on which the report is made, "2026-12-18". */
  readonly madeOn: string
}

/** From a day on a source counts in another way. */
export interface StatedDefinition {
  readonly source: string
  readonly metric: string
  readonly from: string
  readonly text: string
}
