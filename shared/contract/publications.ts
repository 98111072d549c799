import { z } from 'zod'
import { Delivery, DeliveryCounts, DeliveryState } from '../delivery/delivery.ts'
import { MissedPolicy, Publication, PublicationState, Trouble } from '../schedule/publication.ts'
import { Network } from '../social/network.ts'
import { procedure } from './procedure.ts'
import { ChannelId, DeliveryId, Nothing, PostId, PublicationId, SegmentId, WallTimeText } from './scalars.ts'

/** How to reach an SMTP server. The password is kept apart (SecretStore) and never comes back over the contract. */
export const EmailChannelConfig = z.object({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  /** tls: from the first byte (465); starttls: required after greeting; none: only for a server on this machine. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(320),
  fromName: z.string().max(200),
  fromAddress: z.string().min(3).max(254),
  /** 1–20 */
  connections: z.number().int().min(1).max(20),
  /** Messages a minute, all connections together. */
  perMinute: z.number().int().min(1).max(100_000),
  /** Name of the environment variable with the password, when the channel was added from the command line. */
  passwordEnv: z.string().max(100).nullable(),
})
export type EmailChannelConfig = z.infer<typeof EmailChannelConfig>

export const Channel = z.discriminatedUnion('kind', [
  z.object({
    id: ChannelId,
    kind: z.literal('email'),
    name: z.string(),
    config: EmailChannelConfig,
    hasPassword: z.boolean(),
  }),
  z.object({ id: ChannelId, kind: z.literal('assisted'), name: z.string(), network: Network }),
])
export type Channel = z.infer<typeof Channel>

export const ChannelTest = z.object({
  ok: z.boolean(),
  trouble: Trouble.nullable(),
  limits: z.object({ maxMessageBytes: z.number().nullable(), authentication: z.array(z.string()) }),
})
export type ChannelTest = z.infer<typeof ChannelTest>

export const publicationsContract = {
  'channels.list': procedure(Nothing, z.object({ channels: z.array(Channel) })),
  'channels.saveEmail': procedure(
    z.object({
      id: ChannelId.nullable(),
      name: z.string().min(1).max(100),
      config: EmailChannelConfig,
      /** null keeps the stored one. */
      password: z.string().max(1000).nullable(),
    }),
    Channel,
  ),
  'channels.remove': procedure(z.object({ id: ChannelId }), Nothing),
  'channels.test': procedure(z.object({ id: ChannelId }), ChannelTest),

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
