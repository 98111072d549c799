import { z } from 'zod'
import { Delivery } from '../delivery/delivery.ts'
import { Annotation, AnnotationContent } from '../reach/annotation.ts'
import { MediaMention } from '../reach/mediaMention.ts'
import { CorrectedObservation, Observation } from '../reach/observation.ts'
import { ReachCoverage } from '../reach/reachCoverage.ts'
import { ReportPeriod } from '../reach/report.ts'
import { ReachSeries, SeriesQuestion } from '../reach/series.ts'
import { procedure } from './procedure.ts'
import { Nothing, ReachAnnotationId } from './scalars.ts'

/** What the views of reach show besides the report itself. */
export const reachViewContract = {
  'reach.series': procedure(SeriesQuestion, ReachSeries),
  /**
   * The rows behind one point: their sum is the number at that moment of that line; `line` null: whatever the line; `moment` null: those
   * that are longer than a step, and in no point.
   */
  'reach.seriesRows': procedure(
    SeriesQuestion.extend({
      moment: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/)
        .nullable(),
      line: z.string().nullable(),
    }),
    z.object({
      observations: z.array(Observation),
      /** What any of them said before. */
      corrected: z.array(CorrectedObservation),
      deliveries: z.array(Delivery),
      mentions: z.array(MediaMention),
    }),
  ),
  /** The rows that a report leaves out (its `leftOut`): nobody knows which part of them is in the period. */
  'reach.leftOutRows': procedure(
    z.object({ period: ReportPeriod }),
    z.object({ observations: z.array(Observation), corrected: z.array(CorrectedObservation) }),
  ),
  /** Which counties aimed at and which members were reached in a period, and when each last was. */
  'reach.coverage': procedure(z.object({ period: ReportPeriod }), ReachCoverage),
  /** Of the days of a period, the earliest first. */
  'reach.annotations': procedure(
    z.object({ period: ReportPeriod }),
    z.object({ annotations: z.array(Annotation) }),
  ),
  /** `id` null: a new one. */
  'reach.saveAnnotation': procedure(
    z.object({ id: ReachAnnotationId.nullable(), content: AnnotationContent }),
    Annotation,
  ),
  'reach.deleteAnnotation': procedure(z.object({ id: ReachAnnotationId }), Nothing),
  /** Undo of delete. */
  'reach.restoreAnnotation': procedure(z.object({ id: ReachAnnotationId }), Annotation),
}
