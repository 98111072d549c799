import { z } from 'zod'
import { Delivery } from '../delivery/delivery.ts'
import { MediaMention } from '../reach/mediaMention.ts'
import { CorrectedObservation, Metric, Observation, ObservationContent } from '../reach/observation.ts'
import { ReachComparison } from '../reach/reachComparison.ts'
import { ReachReport, ReportGrouping, ReportPeriod } from '../reach/report.ts'
import { procedure } from './procedure.ts'
import { Nothing, ObservationId } from './scalars.ts'

export const reachContract = {
  /** `estimate`: by county, with what the unknown would add were it spread by inhabitants (`estimated` of each row). */
  'reach.report': procedure(
    z.object({ by: ReportGrouping, period: ReportPeriod, estimate: z.boolean().optional() }),
    ReachReport,
  ),
  /**
   * The rows behind one number: a row's key (or 'unknown', or null for the total) and a metric (null: the contact
   * metrics, which make up the total). Their sum is the number that the report shows.
   */
  'reach.rows': procedure(
    z.object({
      by: ReportGrouping,
      period: ReportPeriod,
      key: z.string().nullable(),
      metric: Metric.nullable(),
    }),
    z.object({
      observations: z.array(Observation),
      /** What those among them that correct something said before: the row of each `replaces`, and those before it. */
      corrected: z.array(CorrectedObservation),
      deliveries: z.array(Delivery),
      /** Of the metric 'mentions': those of the media list. */
      mentions: z.array(MediaMention),
    }),
  ),
  /** A period against another; what does not count the same is refused row by row, with the reason. */
  'reach.compare': procedure(
    z.object({ by: ReportGrouping, metric: Metric.nullable(), period: ReportPeriod, against: ReportPeriod }),
    ReachComparison,
  ),
  'reach.addObservation': procedure(ObservationContent, Observation),
  'reach.deleteObservation': procedure(z.object({ id: ObservationId }), Nothing),
  /** Undo of delete. */
  'reach.restoreObservation': procedure(z.object({ id: ObservationId }), Observation),
  /** The old row stays and counts no more; the new one, which is answered, names it (`replaces`). What a network has told cannot be corrected. */
  'reach.correctObservation': procedure(
    z.object({ id: ObservationId, content: ObservationContent }),
    Observation,
  ),
  /** Undo of a correction, by the id of the new row: what it replaced counts again, and is answered. */
  'reach.takeBackCorrection': procedure(z.object({ id: ObservationId }), Observation),
  'reach.export': procedure(
    z.object({ period: ReportPeriod, format: z.enum(['json', 'csv', 'svg', 'html']) }),
    z.object({ suggestedName: z.string(), text: z.string() }),
  ),
}
