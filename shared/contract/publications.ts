import { z } from 'zod'
import { Delivery, DeliveryCounts, DeliveryState } from '../delivery/delivery.ts'
import { MissedPolicy, Publication, PublicationState, Trouble } from '../schedule/publication.ts'
import { procedure } from './procedure.ts'
import { ChannelId, DeliveryId, Nothing, PostId, PublicationId, SegmentId, WallTimeText } from './scalars.ts'

export const publicationsContract = {
  'publications.schedule': procedure(
    z.object({
      postId: PostId,
      channelId: ChannelId,
      segmentId: SegmentId.nullable(),
      /** null: now. */
      at: z.object({ wallTime: WallTimeText, zone: z.string().max(60) }).nullable(),
      cron: z.string().max(100).nullable(),
      missed: MissedPolicy,
    }),
    Publication,
  ),
  'publications.list': procedure(Nothing, z.object({ publications: z.array(Publication) })),
  'publications.get': procedure(z.object({ id: PublicationId }), Publication),
  'publications.pause': procedure(z.object({ id: PublicationId }), Publication),
  'publications.resume': procedure(z.object({ id: PublicationId }), Publication),
  'publications.cancel': procedure(z.object({ id: PublicationId }), Publication),
  /** The officer's choice for a missed publication: run it now. (Skip = cancel.) */
  'publications.runMissed': procedure(z.object({ id: PublicationId }), Publication),
  /** The officer published by hand: makes the receipt. */
  'publications.confirm': procedure(
    z.object({ id: PublicationId, url: z.url({ protocol: /^https?$/ }).nullable() }),
    Publication,
  ),
  'deliveries.list': procedure(
    z.object({ publicationId: PublicationId, state: DeliveryState.nullable() }),
    z.object({ deliveries: z.array(Delivery), counts: DeliveryCounts }),
  ),
  /** For an in-doubt row: it arrived (sent), or send it again (queued). */
  'deliveries.resolve': procedure(z.object({ id: DeliveryId, as: z.enum(['sent', 'queued']) }), Delivery),
}

export const publicationEvents = {
  'publication.progress': z.object({
    id: PublicationId,
    state: PublicationState,
    counts: DeliveryCounts,
    trouble: Trouble.nullable(),
  }),
}
