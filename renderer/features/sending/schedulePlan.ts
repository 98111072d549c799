import { Temporal } from 'temporal-polyfill'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { PostId, SegmentId } from '../../../shared/contract/scalars.ts'
import { dueAt } from '../../../shared/schedule/dueAt.ts'
import type { MissedPolicy } from '../../../shared/schedule/publication.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { RecurrenceDraft } from './recurrence/recurrenceDraft.ts'

/** What the officer has filled in so far. */
export interface ScheduleChoice {
  readonly channel: Channel | undefined
  /** null: every contact that may be mailed. */
  readonly segmentId: SegmentId | null
  readonly when: 'now' | 'later'
  /** "2026-12-18", null until chosen. */
  readonly day: string | null
  /** "09:00", "" until chosen. */
  readonly time: string
  readonly zone: string
  readonly repeats: RecurrenceDraft
  readonly missed: MissedPolicy
  /** Given at once to a server that keeps the time, where the channel has one. */
  readonly handsAhead: boolean
}

export type SchedulePlan =
  | {
      readonly kind: 'ready'
      readonly dueAt: Temporal.Instant | null
      readonly input: Input<'publications.schedule'>
    }
  /** What must be mended first: a key of the catalogue's sending.schedule.refused. */
  | { readonly kind: 'refused'; readonly reason: RefusedReason }

export type RefusedReason = 'no-channel' | 'no-recipients' | 'no-time' | 'no-recurrence' | 'time-passed'

/** Whether a channel's letters or posts go through a server that can keep the time itself. */
export function keepsTime(channel: Channel | undefined): boolean {
  if (channel?.kind === 'social') return limits[channel.config.network].schedule !== null
  return channel?.kind === 'email' && channel.config.engine === 'listmonk'
}

/**
 * What a choice leads to.
 *
 * @param recipients how many contacts of the segment may be mailed; undefined while they are being counted
 * @param upcoming the next times of what is to repeat; null where nothing does, or main has not answered yet
 * @param now a time more than a minute before this is refused: the minute that has just begun is now, not the past
 */
export function planSchedule(
  postId: PostId,
  choice: ScheduleChoice,
  recipients: number | undefined,
  upcoming: Output<'recurrence.preview'> | null,
  now: Temporal.Instant,
): SchedulePlan {
  const { channel, when, day, time, zone, missed, handsAhead } = choice
  if (channel === undefined) return { kind: 'refused', reason: 'no-channel' }
  const segmentId = channel.kind === 'email' ? choice.segmentId : null
  if (channel.kind === 'email' && recipients === 0) return { kind: 'refused', reason: 'no-recipients' }
  const input = {
    postId,
    channelId: channel.id,
    segmentId,
    recurrence: null,
    missed,
    ...(keepsTime(channel) && { handsAhead }),
  }
  if (when === 'now') return { kind: 'ready', dueAt: null, input: { ...input, at: null } }
  if (choice.repeats.kind !== 'never' && day !== null) {
    const [first] = upcoming?.occurrences ?? []
    if (upcoming === null || first === undefined) return { kind: 'refused', reason: 'no-recurrence' }
    const at = { wallTime: first.wallTime, zone }
    const dueAt = Temporal.Instant.from(first.dueAt)
    return { kind: 'ready', dueAt, input: { ...input, recurrence: upcoming.text, at } }
  }
  if (day === null || time === '') return { kind: 'refused', reason: 'no-time' }
  const wallTime = `${day}T${time.slice(0, 5)}`
  const due = dueAt(wallTime, zone)
  if (due.until(now).total('minutes') > 1) return { kind: 'refused', reason: 'time-passed' }
  return { kind: 'ready', dueAt: due, input: { ...input, at: { wallTime, zone } } }
}
