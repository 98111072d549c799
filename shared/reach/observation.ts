import { z } from 'zod'
import {
  CountyCode,
  DayText,
  ImportId,
  InstantText,
  MunicipalityCode,
  ObservationId,
  PostId,
} from '../contract/scalars.ts'

/**
 * What can be measured. `delivered` comes from our own ledger; the others are observations.
 * Numbers of different metrics are kept apart; only those in `contactMetrics` add up to contact occasions.
 */
export const metrics = [
  'delivered',
  'people',
  'views',
  'visits',
  'participants',
  'engagements',
  'mentions',
] as const
export const Metric = z.enum(metrics)
export type Metric = z.infer<typeof Metric>

/** Metrics that count occasions on which somebody met the message: their sum is "contact occasions", never "people". */
export const contactMetrics: readonly Metric[] = ['delivered', 'people', 'views', 'visits', 'participants']

/**
 * How an observation came to its place. `said`: the source names it. `derived`: it follows from what the source names (a municipality lies
 * in one county). `officer`: the source's words were not understood, and the officer said what they mean.
 */
export const placings = ['said', 'derived', 'officer'] as const
export const Placing = z.enum(placings)
export type Placing = z.infer<typeof Placing>

/** What observations can measure: deliveries are in the ledger. */
export const observedMetrics = Metric.exclude(['delivered']).options

export const ObservationContent = z.object({
  /** "Matomo", "Facebook Insights", "Norrans redaktion": who says so. */
  source: z.string().min(1).max(200),
  /** A channel's name, or 'website', 'radio', 'tv', 'newspaper', 'event' …: free text. */
  channel: z.string().min(1).max(100),
  metric: Metric.exclude(['delivered']),
  /** Up to 10¹², so that sums in thousandths stay exact. */
  value: z.number().nonnegative().max(1e12),
  /** null: the source does not say; shown as unknown, never spread. */
  county: CountyCode.nullable(),
  /** In that county; null where the source does not say more than the county. */
  municipality: MunicipalityCode.nullable().default(null),
  /** Outside Sweden: in no county, and not unknown. */
  abroad: z.boolean().default(false),
  placed: Placing.default('said'),
  /** The source's own words for the place; '' where it has none. */
  placeText: z.string().max(200).default(''),
  /** The source's own name of the metric: "Reach", "Sidvisningar"; '' where a person entered it. */
  measuredAs: z.string().max(200).default(''),
  /** Which definition, in which version, the source counted by (sourceMetrics.ts); null: nobody has said. */
  measure: z.string().max(80).nullable().default(null),
  periodFrom: DayText,
  periodTo: DayText,
  postId: PostId.nullable(),
  note: z.string().max(1000),
})
export type ObservationContent = z.infer<typeof ObservationContent>

/** What there is to say of the origin of a number that a person has entered, for a county or none. */
export const enteredByHand = {
  municipality: null,
  abroad: false,
  placed: 'said',
  placeText: '',
  measuredAs: '',
  measure: null,
} as const satisfies Partial<ObservationContent>

export const Observation = ObservationContent.extend({
  id: ObservationId,
  importId: ImportId.nullable(),
  /** The file that it came from and the row in it (heading = row 1); null when entered by hand. */
  origin: z.object({ fileName: z.string(), row: z.number().int() }).nullable(),
  /** Of what a network said by itself: its own name for the figure, what that counts, and where the post is; else null. */
  collected: z.object({ figure: z.string(), definition: z.string(), url: z.string().nullable() }).nullable(),
  /** The observation that this one corrects; null: none. */
  replaces: ObservationId.nullable(),
  enteredAt: InstantText,
})
export type Observation = z.infer<typeof Observation>

/** What an observation said until another one corrected it; `correctedBy` null: nobody has noted who did. */
export const CorrectedObservation = Observation.extend({
  correctedAt: InstantText,
  correctedBy: z.string().nullable(),
})
export type CorrectedObservation = z.infer<typeof CorrectedObservation>
