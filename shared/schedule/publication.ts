import { z } from 'zod'
import { QueueSlotId } from '../calendar/queueSlot.ts'
import { ChannelId, InstantText, PostId, PublicationId, SegmentId } from '../contract/scalars.ts'
import { DeliveryCounts } from '../delivery/delivery.ts'
import { Network } from '../social/network.ts'
import { Lateness } from './lateness.ts'

export const publicationStates = [
  'draft',
  'scheduled',
  'running',
  'paused',
  'missed',
  'done',
  'failed',
  'cancelled',
] as const
export const PublicationState = z.enum(publicationStates)
export type PublicationState = z.infer<typeof PublicationState>

/** What becomes of one that was missed: it goes as soon as something runs, waits for the officer, is let go, or goes on the next working day. */
export const missedPolicies = ['run', 'ask', 'skip', 'move'] as const
export const MissedPolicy = z.enum(missedPolicies)
export type MissedPolicy = z.infer<typeof MissedPolicy>

/** Why nothing ran at its time: the program was not on, the computer slept, sending was held or everything paused, or nobody can say. */
export const missedWhys = ['off', 'asleep', 'held', 'unknown'] as const
export const MissedWhy = z.enum(missedWhys)
export type MissedWhy = z.infer<typeof MissedWhy>

/** Why a publication stands still or failed: an error as data (code, place, values), null where all is well. */
export const Trouble = z.object({
  code: z.string(),
  place: z.record(z.string(), z.union([z.string(), z.number()])),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Trouble = z.infer<typeof Trouble>

/** How far a publication on an account has come, request by request (uploads and posts). */
export const StepCounts = z.object({
  all: z.number().int(),
  done: z.number().int(),
  inDoubt: z.number().int(),
  refused: z.number().int(),
})
export type StepCounts = z.infer<typeof StepCounts>

/** One post + one channel (+ one segment) + when. */
export const Publication = z.object({
  id: PublicationId,
  postId: PostId,
  postTitle: z.string(),
  channelId: ChannelId,
  channelName: z.string(),
  channelKind: z.string(),
  /** It goes into the built-in outbox: nothing of it leaves the computer, and nothing of it counts as sent. */
  trial: z.boolean(),
  /** Where it is published; null for a letter. */
  network: Network.nullable(),
  /** null: every contact that may be mailed. */
  segmentId: SegmentId.nullable(),
  segmentName: z.string().nullable(),
  /** What the officer meant: wall time and IANA zone. */
  wallTime: z.string(),
  zone: z.string(),
  /** What follows from it, in UTC. */
  dueAt: InstantText,
  /** A cron expression or words, over wall times (shared/schedule/recurrence.ts); null: once. */
  recurrence: z.string().nullable(),
  missed: MissedPolicy,
  /** How late it may still start by itself; null: not at all beyond the scheduler's own grace. */
  lateness: Lateness.nullable(),
  /** When it was found that its time had passed, and why nothing ran then; null where neither is so. */
  missedAt: InstantText.nullable(),
  missedWhy: MissedWhy.nullable(),
  /** The time that was missed, kept when it goes late or is moved. */
  missedDueAt: InstantText.nullable(),
  /** The place in the week that it took out of the queue. */
  slotId: QueueSlotId.nullable(),
  state: PublicationState,
  /** Given before its time to an engine that keeps the time itself, or to be given. */
  handsAhead: z.boolean(),
  /** Of a running one whose time is still to come: whether the engine has it, and begins by itself, or is being given it. */
  ahead: z.enum(['handing', 'handed']).nullable(),
  trouble: Trouble.nullable(),
  startedAt: InstantText.nullable(),
  finishedAt: InstantText.nullable(),
  counts: DeliveryCounts,
  /** Of one on an account of a network; null of others, and before it has started. */
  steps: StepCounts.nullable(),
  /** An assisted publication that waits for the officer to publish by hand. */
  awaitsOfficer: z.boolean(),
  receipt: z.object({ url: z.string().nullable(), at: InstantText }).nullable(),
})
export type Publication = z.infer<typeof Publication>
