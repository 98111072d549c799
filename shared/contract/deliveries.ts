import { z } from 'zod'
import { AnswerClass } from '../delivery/answerClass.ts'
import { Delivery, DeliveryCounts, DeliveryState } from '../delivery/delivery.ts'
import { procedure } from './procedure.ts'
import { CountyCode, DeliveryId, InstantText, MunicipalityCode, PublicationId } from './scalars.ts'

/** Which of a publication's rows; none, null and '': any. */
export const DeliveryFilter = z.object({
  states: z.array(DeliveryState),
  /** Part of a name or an address; case and accents folded. */
  search: z.string().max(200),
  answer: AnswerClass.nullable(),
  /** none: those without one. */
  county: z.union([CountyCode, z.literal('none')]).nullable(),
  municipality: z.union([MunicipalityCode, z.literal('none')]).nullable(),
})
export type DeliveryFilter = z.infer<typeof DeliveryFilter>

/** Rows whose servers said the same kind of thing. */
export const AnswerGroup = z.object({
  answer: AnswerClass,
  state: DeliveryState,
  count: z.number().int().positive(),
  /** One of the answers, as a server said it; '' where nobody was asked. */
  example: z.string(),
})
export type AnswerGroup = z.infer<typeof AnswerGroup>

export const deliveriesContract = {
  /** A publication's whole ledger, or all rows in one state. */
  'deliveries.list': procedure(
    z.object({ publicationId: PublicationId, state: DeliveryState.nullable() }),
    z.object({ deliveries: z.array(Delivery), counts: DeliveryCounts }),
  ),
  /** The `count` rows from number `from` on, in the order they were made; `found`: how many match. */
  'deliveries.page': procedure(
    z.object({
      publicationId: PublicationId,
      filter: DeliveryFilter,
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(500),
    }),
    z.object({
      deliveries: z.array(Delivery),
      from: z.number().int(),
      found: z.number().int(),
      counts: DeliveryCounts,
    }),
  ),
  /** Whom servers have refused, put off, sent back or left in doubt, by what they said; the largest group first. */
  'deliveries.refusals': procedure(
    z.object({ publicationId: PublicationId }),
    z.object({ groups: z.array(AnswerGroup) }),
  ),
  /** For an in-doubt row: it arrived (sent), or send it again (queued). */
  'deliveries.resolve': procedure(z.object({ id: DeliveryId, as: z.enum(['sent', 'queued']) }), Delivery),
  /** The same for many at once, all or none; ids null: all of the publication that are in doubt. Those that are not any more are left as they are. */
  'deliveries.resolveMany': procedure(
    z.object({
      publicationId: PublicationId,
      ids: z.array(DeliveryId).max(100_000).nullable(),
      as: z.enum(['sent', 'queued']),
    }),
    z.object({
      resolved: z.number().int().nonnegative(),
      /** When: what a word that is taken back is known by. */
      at: InstantText,
    }),
  ),
  /** Undo of "it arrived": the rows that were said to have arrived at this very instant are in doubt again. */
  'deliveries.reopen': procedure(
    z.object({ publicationId: PublicationId, at: InstantText }),
    z.object({ reopened: z.number().int().nonnegative() }),
  ),
}
