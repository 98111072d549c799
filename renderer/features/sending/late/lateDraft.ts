import { Temporal } from 'temporal-polyfill'
import type { MissedPolicy, Publication } from '../../../../shared/schedule/publication.ts'

export const lateWindows = ['none', 'hours', 'clock', 'any'] as const
export type LateWindowKind = (typeof lateWindows)[number]

/** What becomes of it when the window has passed; whoever lets it go however late never comes to that. */
export const latePolicies = ['ask', 'skip', 'move'] as const satisfies readonly MissedPolicy[]
export type LatePolicy = (typeof latePolicies)[number]

/** What the officer has filled in about a computer that is off when it is time. */
export interface LateDraft {
  readonly window: LateWindowKind
  /** '' until chosen. */
  readonly hours: number | ''
  /** "12:00", '' until chosen. */
  readonly until: string
  readonly otherwise: LatePolicy
  /** "09:00" of the next working day, '' until chosen. */
  readonly moveTo: string
}

/** As the contract takes it, and as a publication keeps it. */
export type LateChoice = Pick<Publication, 'missed' | 'lateness'>

/** Nothing goes late by itself: the officer is asked. */
export const firstLate: LateDraft = {
  ...{ window: 'none', hours: 3, until: '', otherwise: 'ask', moveTo: '09:00' },
}

/** The field that cannot be as it is. */
export type LateFault = 'hours' | 'until' | 'moveTo'

/** Most hours that something may be late by itself: a week. */
export const mostHours = 168

/**
 * @param time when it is to go, "09:00" by the wall clock; null: not chosen yet, and nothing is too early
 * @returns what to plan it with, or the field that has to be mended first
 */
export function readLate(
  { window, hours, until, otherwise, moveTo }: LateDraft,
  time: string | null,
): LateChoice | LateFault {
  if (window === 'any') return { missed: 'run', lateness: null }
  if (window === 'hours' && (hours === '' || hours <= 0 || hours > mostHours)) return 'hours'
  if (window === 'clock' && (until === '' || (time !== null && until <= time))) return 'until'
  if (otherwise === 'move' && moveTo === '') return 'moveTo'
  const open =
    window === 'hours' && hours !== ''
      ? { kind: window, hours }
      : window === 'clock'
        ? { kind: window, until }
        : null
  const to = otherwise === 'move' ? moveTo : null
  return { missed: otherwise, lateness: open === null && to === null ? null : { window: open, moveTo: to } }
}

/** What is proposed as the latest time: three hours on, and within the day. */
export function laterClock(time: string | null): string {
  const from = Temporal.PlainTime.from(time ?? '09:00')
  const later = from.add({ hours: 3 })
  return Temporal.PlainTime.compare(later, from) > 0 ? later.toString({ smallestUnit: 'minute' }) : '23:59'
}
