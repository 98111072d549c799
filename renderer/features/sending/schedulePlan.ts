import { Temporal } from 'temporal-polyfill'
import type { QueuePlace } from '../../../shared/calendar/queuePlace.ts'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { PostId, SegmentId } from '../../../shared/contract/scalars.ts'
import { dueAt } from '../../../shared/schedule/dueAt.ts'
import { limits } from '../../../shared/social/limits.ts'
import { type LateChoice, type LateDraft, readLate } from './late/lateDraft.ts'
import type { RecurrenceDraft } from './recurrence/recurrenceDraft.ts'

/** What the officer has filled in so far. */
export interface ScheduleChoice {
  readonly channel: Channel | undefined
  /** null: every contact that may be mailed. */
  readonly segmentId: SegmentId | null
  readonly when: 'now' | 'later' | 'queue'
  /** "2026-12-18", null until chosen. */
  readonly day: string | null
  /** "09:00", "" until chosen. */
  readonly time: string
  readonly zone: string
  readonly repeats: RecurrenceDraft
  /** What happens where the computer is off when it is time. */
  readonly late: LateDraft
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

export type RefusedReason =
  | 'no-channel'
  | 'no-recipients'
  | 'no-time'
  | 'no-recurrence'
  | 'time-passed'
  | 'no-place'
  | 'late'

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
 * @param next the channel's next free place; null where it has none, or is being asked for
 * @param now a time more than a minute before this is refused: the minute that has just begun is now, not the past
 */
export function planSchedule(
  postId: PostId,
  choice: ScheduleChoice,
  recipients: number | undefined,
  upcoming: Output<'recurrence.preview'> | null,
  now: Temporal.Instant,
  next: QueuePlace | null = null,
): SchedulePlan {
  const { channel, when, day, zone, handsAhead } = choice
  if (channel === undefined) return { kind: 'refused', reason: 'no-channel' }
  const segmentId = channel.kind === 'email' ? choice.segmentId : null
  if (channel.kind === 'email' && recipients === 0) return { kind: 'refused', reason: 'no-recipients' }
  const input = {
    postId,
    channelId: channel.id,
    segmentId,
    recurrence: null,
    ...askedLater,
    ...(keepsTime(channel) && { handsAhead }),
  }
  if (when === 'now') return { kind: 'ready', dueAt: null, input: { ...input, at: null } }
  if (when !== 'queue' && choice.repeats.kind !== 'never' && day !== null) {
    const [first] = upcoming?.occurrences ?? []
    if (upcoming === null || first === undefined) return { kind: 'refused', reason: 'no-recurrence' }
    const late = lateOf(choice, first.wallTime)
    if (late === null) return { kind: 'refused', reason: 'late' }
    const at = { wallTime: first.wallTime, zone }
    const dueAt = Temporal.Instant.from(first.dueAt)
    return { kind: 'ready', dueAt, input: { ...input, ...late, recurrence: upcoming.text, at } }
  }
  const wallTime = wallTimeMeant(choice, null, next)
  if (wallTime === null) return { kind: 'refused', reason: when === 'queue' ? 'no-place' : 'no-time' }
  const due = dueAt(wallTime, zone)
  if (due.until(now).total('minutes') > 1) return { kind: 'refused', reason: 'time-passed' }
  const late = lateOf(choice, wallTime)
  if (late === null) return { kind: 'refused', reason: 'late' }
  return { kind: 'ready', dueAt: due, input: { ...input, ...late, at: { wallTime, zone } } }
}

/**
 * The wall time that a choice comes to, of a recurrence the first; null where none can be told yet.
 *
 * @param upcoming and `next` as in `planSchedule`
 */
export function wallTimeMeant(
  { when, day, time, repeats }: ScheduleChoice,
  upcoming: Output<'recurrence.preview'> | null,
  next: QueuePlace | null = null,
): string | null {
  if (when === 'queue') return next?.wallTime ?? null
  if (repeats.kind !== 'never') return upcoming?.occurrences[0]?.wallTime ?? null
  return day === null || time === '' ? null : `${day}T${time.slice(0, 5)}`
}

/** What is asked of the queue, which chooses the time itself. */
export function queuedInput({
  at: _at,
  recurrence: _recurrence,
  ...asked
}: Input<'publications.schedule'>): Input<'queue.add'> {
  return asked
}

const askedLater: LateChoice = { missed: 'ask', lateness: null }

/** null where it cannot be as it is. Letters that a server keeps the time for do not depend on this computer: they are asked about. */
function lateOf({ channel, handsAhead, late }: ScheduleChoice, wallTime: string): LateChoice | null {
  const read = readLate(late, wallTime.slice(11, 16))
  if (typeof read !== 'string') return read
  return channel?.kind === 'email' && keepsTime(channel) && handsAhead ? askedLater : null
}

/** What is asked of the calendar about a plan's time; null of what begins now, or cannot be planned yet. */
export function judgedPlan(plan: SchedulePlan): Input<'calendar.judge'> | null {
  if (plan.kind !== 'ready' || plan.input.at === null) return null
  const { channelId, segmentId, at } = plan.input
  return { id: null, channelId, segmentId, at }
}
