import { z } from 'zod'
import { DeliveryCounts } from '../delivery/delivery.ts'
import { SendingEstimate } from '../delivery/estimateSending.ts'
import { Pace } from '../delivery/pace.ts'
import { Lateness } from '../schedule/lateness.ts'
import { MissedPolicy, Publication, PublicationState, StepCounts, Trouble } from '../schedule/publication.ts'
import { procedure } from './procedure.ts'
import { ChannelId, Nothing, PostId, PublicationId, SegmentId, WallTimeText } from './scalars.ts'

export const publicationsContract = {
  'publications.schedule': procedure(
    z.object({
      postId: PostId,
      channelId: ChannelId,
      segmentId: SegmentId.nullable(),
      /** null: now. */
      at: z.object({ wallTime: WallTimeText, zone: z.string().max(60) }).nullable(),
      /** A cron expression or words (shared/schedule/recurrence.ts); null: once. */
      recurrence: z.string().max(200).nullable(),
      missed: MissedPolicy,
      /** How late it may still start by itself; left out or null: not at all. */
      lateness: Lateness.nullable().optional(),
      /** false: an engine that could keep the time is given it only when it has come. Else as soon as it is planned. */
      handsAhead: z.boolean().optional(),
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
  /**
   * Moves one that has not begun to another time. One of a series moves alone: the series goes on with what follows it. One that an
   * engine or a network was given is taken back there first.
   */
  'publications.reschedule': procedure(
    z.object({
      id: PublicationId,
      at: z.object({ wallTime: WallTimeText, zone: z.string().max(60) }),
      /** Undo of a move out of a series: the occurrence that was planned then. It goes, and the series is this one's again. */
      rejoins: PublicationId.nullable().optional(),
    }),
    z.object({
      publication: Publication,
      /** Where it was, to be gone back to. */
      before: z.object({ wallTime: z.string(), zone: z.string() }),
      /** The occurrence that was planned so that the series goes on without it; null where it was in none. */
      following: PublicationId.nullable(),
    }),
  ),
  /** The officer published by hand: makes the receipt. */
  'publications.confirm': procedure(
    z.object({ id: PublicationId, url: z.url({ protocol: /^https?$/ }).nullable() }),
    Publication,
  ),
  /** How fast a running publication goes, how long it has left, and what holds it back. */
  'publications.pace': procedure(z.object({ id: PublicationId }), Pace),
  /** How long a letter to a segment (null: to everybody who may be mailed) takes over a channel. */
  'sending.estimate': procedure(
    z.object({ channelId: ChannelId, segmentId: SegmentId.nullable() }),
    SendingEstimate,
  ),
}

export const publicationEvents = {
  'publication.progress': z.object({
    id: PublicationId,
    state: PublicationState,
    counts: DeliveryCounts,
    trouble: Trouble.nullable(),
    /** Of one on an account of a network. */
    steps: StepCounts.nullable(),
    /** null unless it is running. */
    pace: Pace.nullable(),
  }),
}
