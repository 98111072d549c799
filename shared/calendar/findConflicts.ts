import { Temporal } from 'temporal-polyfill'
import type { SegmentId } from '../contract/scalars.ts'
import type { Publication } from '../schedule/publication.ts'
import { isSqueezeDay, type RedDays } from '../schedule/redDays.ts'
import type { Conflict } from './conflict.ts'
import { isAtNight, type PlanningRules } from './planningRules.ts'

/** What a time is judged by: a publication, or a time at which one will come back (it then has the id of the one it follows). */
export type Planned = Pick<
  Publication,
  'id' | 'postTitle' | 'channelId' | 'channelKind' | 'segmentId' | 'wallTime' | 'dueAt'
>

export interface ConflictRules {
  readonly isRed: RedDays
  /** An eve that is worked until noon. @param date "2026-04-30" */
  readonly isEve: (date: string) => boolean
  readonly planning: PlanningRules
  /** Whether somebody is in both segments (null: everybody). It is asked only about letters that are close, and two different segments. */
  readonly overlaps: (one: SegmentId, other: SegmentId) => boolean
}

/**
 * What speaks against each of some times. Times of one series are not held against each other: that it comes back so often is what the
 * officer chose.
 *
 * @param planned in any order
 * @returns for each, in the same order; empty where nothing speaks against it
 */
export function findConflicts(planned: readonly Planned[], rules: ConflictRules): readonly Conflict[][] {
  const found = planned.map((one): Conflict[] => conflictsOfTime(one.wallTime, rules))
  const byTime = planned.map((one, index) => ({ one, index, at: Date.parse(one.dueAt) }))
  byTime.sort((a, b) => a.at - b.at || a.index - b.index)
  const reach = reachDays(rules.planning) * dayMs
  for (const [place, { one, index, at }] of byTime.entries()) {
    for (let next = place + 1; next < byTime.length; next += 1) {
      const later = byTime[next]
      if (later === undefined || later.at - at > reach) break
      const close = closeness(one, later.one, rules)
      if (close === null) continue
      found[index]?.push({ ...close, other: neighbour(later.one) })
      found[later.index]?.push({ ...close, other: neighbour(one) })
    }
  }
  return found
}

/** Further apart than so many times 24 hours nothing is held against each other. */
export function reachDays({ daysBetweenLetters }: PlanningRules): number {
  return daysBetweenLetters + 2
}

const dayMs = 86_400_000
/** Of one channel: a follower sees two posts as one heap. */
const closeMinutes = 60

/**
 * What speaks against a time by itself, as the clock on the wall shows it.
 *
 * @param wallTime "2026-12-18T09:00"
 */
export function conflictsOfTime(
  wallTime: string,
  { isRed, isEve, planning }: Pick<ConflictRules, 'isRed' | 'isEve' | 'planning'>,
): Conflict[] {
  const date = wallTime.slice(0, 10)
  const hour = Number(wallTime.slice(11, 13))
  const kinds = [
    isRed(date) && ('red-day' as const),
    isSqueezeDay(date, isRed) && ('squeeze-day' as const),
    !isRed(date) && isEve(date) && hour >= 12 && ('eve-afternoon' as const),
  ]
  const { nightFrom: from, nightUntil: until } = planning
  return [
    ...kinds.flatMap((kind) => (kind === false ? [] : [{ kind }])),
    ...(isAtNight(hour, planning) ? [{ kind: 'night' as const, from, until }] : []),
  ]
}

type Closeness =
  | { readonly kind: 'letters-close'; readonly days: number }
  | { readonly kind: 'channel-close'; readonly minutes: number }

/** Two letters to the same people are said once, also where their channel is the same. */
function closeness(one: Planned, other: Planned, rules: ConflictRules): Closeness | null {
  if (one.id === other.id) return null
  if (one.channelKind === 'email' && other.channelKind === 'email') {
    const days = daysBetween(one.wallTime, other.wallTime)
    if (days <= rules.planning.daysBetweenLetters && shareReaders(one, other, rules))
      return { kind: 'letters-close', days }
  }
  if (one.channelId !== other.channelId) return null
  const minutes = Math.round(Math.abs(Date.parse(one.dueAt) - Date.parse(other.dueAt)) / 60_000)
  return minutes < closeMinutes ? { kind: 'channel-close', minutes } : null
}

function shareReaders(one: Planned, other: Planned, { overlaps }: ConflictRules): boolean {
  if (one.segmentId === null || other.segmentId === null) return true
  return one.segmentId === other.segmentId || overlaps(one.segmentId, other.segmentId)
}

/** As a calendar counts: from late on a Monday to early on the Tuesday is one. */
function daysBetween(one: string, other: string): number {
  const day = (wallTime: string) => Temporal.PlainDate.from(wallTime.slice(0, 10))
  return Math.abs(day(one).until(day(other), { largestUnit: 'days' }).days)
}

function neighbour({ id, postTitle, wallTime }: Planned) {
  return { id, postTitle, wallTime }
}
