import { Temporal } from 'temporal-polyfill'
import type { ChannelId, PublicationId } from '../contract/scalars.ts'
import { wallTimeOf } from './dueAt.ts'
import { type Lateness, lateUntil, nextWorkingTime } from './lateness.ts'
import { nextOccurrence, type Occurrence } from './nextOccurrence.ts'
import type { MissedPolicy } from './publication.ts'
import type { RedDays } from './redDays.ts'

/** Later than this was not late: it was missed, because no scheduler ran (the app was off, the computer slept). */
export const grace = Temporal.Duration.from({ minutes: 5 })

/** With less time than this left, nothing is given to an engine beforehand: it starts here, when it is due. */
export const leastAhead = Temporal.Duration.from({ minutes: 10 })

/** A publication that time may still move, as the database has it. */
export type Pending = Waiting | Missed | Sending | Unreadable

/** Its row cannot be what it says. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly id: PublicationId
  /** What was thrown. */
  readonly why: unknown
}

export interface Waiting {
  readonly kind: 'waiting'
  readonly id: PublicationId
  readonly dueAt: Temporal.Instant
  readonly wallTime: string
  readonly zone: string
  readonly recurrence: string | null
  readonly missed: MissedPolicy
  readonly lateness: Lateness | null
  /** It is given before its time to an engine that keeps the time itself. */
  readonly handsAhead: boolean
  /** Days before its time from which on it is taken there; null: any. */
  readonly mostAheadDays: number | null
}

export interface Missed {
  readonly kind: 'missed'
  readonly id: PublicationId
  readonly wallTime: string
  readonly zone: string
  readonly missed: MissedPolicy
  readonly lateness: Lateness | null
}

/** A publication by e-mail or on an account that has started, or that is done with a row the officer put back in line. */
export interface Sending {
  readonly kind: 'sending'
  readonly id: PublicationId
  readonly channelId: ChannelId
  /** running: it ends when its ledger is settled. */
  readonly ends: boolean
  /** Rows are in line that can go at once. */
  readonly queued: boolean
  /** Rows are being sent at this moment. */
  readonly inTheAir: boolean
  /** The first retry; null where none is waiting. */
  readonly retryAt: Temporal.Instant | null
  /** When an engine that sends by itself is to be asked about it; null: not by the clock. */
  readonly lookAt: Temporal.Instant | null
}

export interface TickState {
  /** In the order they were due. */
  readonly pending: readonly Pending[]
  /** Publications that are being started at this moment. */
  readonly starting: ReadonlySet<PublicationId>
  /** Channels whose connections are in use: one publication at a time, so that a server sees the connections it was promised. */
  readonly busy: ReadonlySet<ChannelId>
  /** Channels that nothing goes over before an instant: their share of the hour or the day has gone. */
  readonly resting: ReadonlyMap<ChannelId, Temporal.Instant>
  /** For recurrences that keep off red days. */
  readonly isRed: RedDays
}

export type Action =
  | { readonly kind: 'start'; readonly id: PublicationId }
  /** It starts although its time passed unseen, and this is kept of it. */
  | { readonly kind: 'late'; readonly id: PublicationId }
  /** Its time passed unseen. `next`: the following occurrence of a recurring one, to be made in the same step. */
  | { readonly kind: 'miss'; readonly id: PublicationId; readonly next: Occurrence | null }
  | { readonly kind: 'skip'; readonly id: PublicationId }
  /** A missed one is given another time. */
  | { readonly kind: 'move'; readonly id: PublicationId; readonly to: Occurrence }
  | { readonly kind: 'send'; readonly id: PublicationId; readonly channelId: ChannelId }
  /** Every row has its answer. */
  | { readonly kind: 'finish'; readonly id: PublicationId }
  /** Nobody can tell when it is to go, or what is to follow it; the others go on. */
  | Unreadable

export interface Tick {
  readonly actions: readonly Action[]
  /** When there will be something to do again, if nothing else happens; null: not by the clock. */
  readonly wakeAt: Temporal.Instant | null
}

/**
 * What has to be done now. Pure: the clock is an argument, the state is what the database says, and doing is somebody
 * else's. Asked twice in the same state it answers the same, so a tick more or less changes nothing.
 */
export function tick(state: TickState, now: Temporal.Instant): Tick {
  const busy = new Set(state.busy)
  const actions: Action[] = []
  const later: Temporal.Instant[] = []
  const decide = (publication: Pending) => {
    switch (publication.kind) {
      case 'unreadable':
        actions.push(publication)
        break
      case 'waiting':
        if (handsOver(publication, now)) actions.push({ kind: 'start', id: publication.id })
        else if (isBefore(now, publication.dueAt)) later.push(publication.dueAt)
        else actions.push(...whenDue(publication, now, state.isRed))
        break
      case 'missed':
        actions.push(...whenMissed(publication, now, state.isRed))
        break
      case 'sending': {
        const rest = state.resting.get(publication.channelId)
        if (rest !== undefined && isBefore(now, rest)) {
          later.push(rest)
          break
        }
        actions.push(...whenSending(publication, busy, now))
        for (const at of [publication.retryAt, publication.lookAt])
          if (at !== null && isBefore(now, at)) later.push(at)
        break
      }
    }
  }
  for (const publication of state.pending) {
    if (state.starting.has(publication.id)) continue
    try {
      decide(publication)
    } catch (why) {
      actions.push({ kind: 'unreadable', id: publication.id, why })
    }
  }
  return { actions, wakeAt: earliest(later) }
}

/** The occurrence after this one, or after now where that is later: a long sleep does not make a flood of missed ones. */
export function followingOccurrence(
  { recurrence, wallTime, zone }: Pick<Waiting, 'recurrence' | 'wallTime' | 'zone'>,
  now: Temporal.Instant,
  isRed: RedDays,
): Occurrence | null {
  if (recurrence === null) return null
  const nowOnTheWall = wallTimeOf(now, zone)
  let next = nextOccurrence(recurrence, nowOnTheWall > wallTime ? nowOnTheWall : wallTime, zone, isRed)
  // In the hour that autumn shows twice, a wall time still to come can be an instant that has passed.
  while (next !== null && !isBefore(now, next.dueAt))
    next = nextOccurrence(recurrence, next.wallTime, zone, isRed)
  return next
}

/** Whether a publication's time is far enough ahead for an engine to be given it now. */
export function handsOver(
  { handsAhead, dueAt, mostAheadDays }: Pick<Waiting, 'handsAhead' | 'dueAt' | 'mostAheadDays'>,
  now: Temporal.Instant,
): boolean {
  if (mostAheadDays !== null && isBefore(now.add({ hours: 24 * mostAheadDays }), dueAt)) return false
  return handsAhead && !isBefore(dueAt, now.add(leastAhead))
}

function whenDue(publication: Waiting, now: Temporal.Instant, isRed: RedDays): Action[] {
  const { id } = publication
  if (!isBefore(publication.dueAt.add(grace), now)) return [{ kind: 'start', id }]
  const until = lateUntil(publication, isRed)
  if (until !== null && !isBefore(until, now))
    return [
      { kind: 'late', id },
      { kind: 'start', id },
    ]
  const miss: Action = { kind: 'miss', id, next: followingOccurrence(publication, now, isRed) }
  return [miss, ...whenMissed(publication, now, isRed)]
}

function whenMissed(
  publication: Pick<Missed, 'id' | 'missed' | 'wallTime' | 'zone' | 'lateness'>,
  now: Temporal.Instant,
  isRed: RedDays,
): Action[] {
  const { id, missed, lateness } = publication
  switch (missed) {
    case 'run':
      return [{ kind: 'start', id }]
    case 'skip':
      return [{ kind: 'skip', id }]
    case 'move':
      return [{ kind: 'move', id, to: nextWorkingTime(publication, lateness?.moveTo ?? null, now, isRed) }]
    case 'ask':
      return []
  }
}

/** @param busy grows by the channel that is given work, so that one tick never gives a channel two publications */
function whenSending(
  { id, channelId, queued, inTheAir, retryAt, lookAt, ends }: Sending,
  busy: Set<ChannelId>,
  now: Temporal.Instant,
): Action[] {
  const due = queued || isDue(retryAt, now) || isDue(lookAt, now)
  if (busy.has(channelId)) return []
  if (due) {
    busy.add(channelId)
    return [{ kind: 'send', id, channelId }]
  }
  return ends && !inTheAir && retryAt === null ? [{ kind: 'finish', id }] : []
}

function isDue(at: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return at !== null && !isBefore(now, at)
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}

function earliest(instants: readonly Temporal.Instant[]): Temporal.Instant | null {
  return [...instants].sort(Temporal.Instant.compare)[0] ?? null
}
