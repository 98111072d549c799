import { z } from 'zod'
import { Delivery } from '../delivery/delivery.ts'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { Figure, FigureContent } from '../post/post.ts'
import { FigureCount, FigureProblem } from '../reach/figureCount.ts'
import { FigurePeriod, FigureQuery } from '../reach/figureQuery.ts'
import { MediaMention } from '../reach/mediaMention.ts'
import { CorrectedObservation, Metric, Observation } from '../reach/observation.ts'
import { procedure } from './procedure.ts'
import { DayText, FigureId, InstantText, LanguageCode, Nothing, PostId, PublicationId } from './scalars.ts'

/** A figure as it read when a publication of a post went out. */
export const FrozenFigure = z.object({
  publicationId: PublicationId,
  channelName: z.string(),
  figureId: FigureId,
  content: FigureContent,
  frozenAt: InstantText,
})
export type FrozenFigure = z.infer<typeof FrozenFigure>

/** The officer's note that a source counts a metric in another way from a day on. */
export const MetricNote = z.object({
  source: z.string().min(1).max(200),
  metric: Metric.exclude(['delivered']),
  from: DayText,
  /** What it means from then on. */
  text: z.string().min(1).max(500),
})
export type MetricNote = z.infer<typeof MetricNote>

/** A period's rows behind a figure. */
export const FigureRows = z.object({
  period: FigurePeriod,
  observations: z.array(Observation),
  /** What any of them said before. */
  corrected: z.array(CorrectedObservation),
  deliveries: z.array(Delivery),
  /** Of the metric 'mentions': those of the media list. */
  mentions: z.array(MediaMention),
})
export type FigureRows = z.infer<typeof FigureRows>

export const figuresContract = {
  /**
   * Every figure with its live value: what is counted is counted now. `language`: of the period and source of counted
   * figures; the workspace's where none is said. `counts` has an entry for every counted figure.
   */
  'figures.list': procedure(
    z.object({ language: InterfaceLanguageCode.optional() }).strict(),
    z.object({
      figures: z.array(Figure),
      counts: z.array(FigureCount.extend({ figure: FigureId })),
    }),
  ),
  /** Of a counted figure only name, unit and query are the officer's; refused where it cannot be counted. */
  'figures.save': procedure(z.object({ id: FigureId.nullable(), content: FigureContent }), Figure),
  /** Posts that show it say that it is gone, and are not sent so. */
  'figures.delete': procedure(z.object({ id: FigureId }), Nothing),
  /** Takes a deletion back. */
  'figures.restore': procedure(z.object({ id: FigureId }), Figure),
  /** What a query gives now, as a figure would tell it. Refused with the reason where it cannot be counted. */
  'figures.count': procedure(
    z.object({ unit: z.string().max(40), query: FigureQuery }),
    z.object({ content: FigureContent.omit({ name: true }), count: FigureCount }),
  ),
  /** What a query's value is made of: the rows of its period and, where it compares, of the other. */
  'figures.rows': procedure(
    z.object({ query: FigureQuery }),
    z.object({ period: FigureRows, against: FigureRows.nullable() }),
  ),
  /** What has been measured by whom and where: what a figure can ask for. `source` null: our own deliveries. */
  'figures.measures': procedure(
    Nothing,
    z.object({
      measures: z.array(
        z.object({
          metric: Metric,
          source: z.string().nullable(),
          channel: z.string(),
          from: DayText,
          to: DayText,
        }),
      ),
    }),
  ),
  /** Figures that a period's reach has to tell, the strongest first; `existing`: the workspace has it already. */
  'figures.yearInFigures': procedure(
    z.object({ period: FigurePeriod, against: FigurePeriod.nullable(), language: LanguageCode }),
    z.object({
      proposals: z.array(z.object({ content: FigureContent, existing: FigureId.nullable() })),
      /** Comparisons that a change of definition forbids, each with the reason. */
      refused: z.array(FigureProblem),
    }),
  ),
  /** Posts that show figures, the latest saved first; the figures in reading order, those that are gone among them. */
  'figures.posts': procedure(
    Nothing,
    z.object({
      posts: z.array(
        z.object({ id: PostId, title: z.string(), language: LanguageCode, figures: z.array(FigureId) }),
      ),
    }),
  ),
  /** What a post's publications went out with, the latest first. */
  'figures.frozen': procedure(z.object({ postId: PostId }), z.object({ frozen: z.array(FrozenFigure) })),
  'figures.definitions': procedure(
    Nothing,
    z.object({
      definitions: z.array(
        MetricNote.extend({
          /** null: known to the program, and not to be taken away. */
          id: z.number().int().nullable(),
          href: z.string().nullable(),
        }),
      ),
    }),
  ),
  'figures.noteDefinition': procedure(MetricNote, Nothing),
  'figures.forgetDefinition': procedure(z.object({ id: z.number().int() }), Nothing),
}
