import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { dueAt, resolveWallTime, wallTimeText } from './dueAt.ts'
import { nextOccurrence, type Occurrence } from './nextOccurrence.ts'
import { isWorkingDay, type RedDays } from './redDays.ts'

/** "09:00" on a 24-hour clock. */
export const ClockText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * How late a publication may still start by itself, when its time passed while no scheduler ran. Later than that its missed-run
 * policy is asked.
 * `hours`: so many after its time. `clock`: until this time of the same day, by the wall clock of its zone ("between 9 and 12").
 */
export const LateWindow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hours'), hours: z.number().positive().max(168) }),
  z.object({ kind: z.literal('clock'), until: ClockText }),
])
export type LateWindow = z.infer<typeof LateWindow>

export const Lateness = z.object({
  /** null: not at all beyond the scheduler's own grace. */
  window: LateWindow.nullable(),
  /** The clock time on the next working day that the policy `move` moves it to; null with every other policy. */
  moveTo: ClockText.nullable(),
})
export type Lateness = z.infer<typeof Lateness>

/** When a publication was meant, and what says how late it may be. */
export interface Timed {
  readonly dueAt: Temporal.Instant
  readonly wallTime: string
  readonly zone: string
  readonly recurrence: string | null
  readonly lateness: Lateness | null
}

/**
 * The last instant at which a publication may still start by itself; null where it has no window. A window that would be over before its
 * time (a clock time that the day on the wall has put behind it) is none, and that of a recurring one ends where the next begins.
 */
export function lateUntil(timed: Timed, isRed: RedDays): Temporal.Instant | null {
  const { recurrence, wallTime, zone } = timed
  const end = endOfWindow(timed)
  if (end === null || recurrence === null) return end
  const next = nextOccurrence(recurrence, wallTime, zone, isRed)
  if (next === null || Temporal.Instant.compare(end, next.dueAt) < 0) return end
  return next.dueAt.subtract({ nanoseconds: 1 })
}

function endOfWindow({ dueAt: due, wallTime, zone, lateness }: Timed): Temporal.Instant | null {
  const window = lateness?.window ?? null
  if (window === null) return null
  if (window.kind === 'hours') return due.add({ seconds: Math.round(window.hours * 3600) })
  const end = onTheDay(window.until, wallTime, zone)
  return Temporal.Instant.compare(end, due) > 0 ? end : null
}

/** A clock time of the day of a wall time. */
function onTheDay(clock: string, wallTime: string, zone: string): Temporal.Instant {
  return dueAt(`${wallTime.slice(0, 10)}T${clock}`, zone)
}

/**
 * Where a missed publication is moved: the first working day after the day on which it was missed whose clock time is still to come.
 *
 * @param moveTo "09:00"; null: its own clock time
 */
export function nextWorkingTime(
  { wallTime, zone }: Pick<Timed, 'wallTime' | 'zone'>,
  moveTo: string | null,
  now: Temporal.Instant,
  isRed: RedDays,
): Occurrence {
  const meant = Temporal.PlainDateTime.from(wallTime)
  const clock = moveTo === null ? meant.toPlainTime() : Temporal.PlainTime.from(moveTo)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const dayAfter = meant.toPlainDate().add({ days: 1 })
  let day = Temporal.PlainDate.compare(dayAfter, today) < 0 ? today : dayAfter
  for (;;) {
    const at = day.toPlainDateTime(clock)
    const due = resolveWallTime(at, zone)
    if (isWorkingDay(day.toString(), isRed) && Temporal.Instant.compare(due, now) > 0)
      return { wallTime: wallTimeText(at), dueAt: due }
    day = day.add({ days: 1 })
  }
}

/**
 * @throws RundbrevError `missed-move-time` where it is to be moved and nobody has said when to; `late-until-passed` where it would be too
 *   late before its time has come
 */
export function requireLateness(
  lateness: Lateness | null,
  missed: string,
  { wallTime, zone, dueAt: due }: Pick<Timed, 'wallTime' | 'zone' | 'dueAt'>,
): void {
  if (missed === 'move' && (lateness?.moveTo ?? null) === null)
    throw new RundbrevError('missed-move-time', { field: 'moveTo' })
  const window = lateness?.window
  if (window?.kind !== 'clock') return
  if (Temporal.Instant.compare(onTheDay(window.until, wallTime, zone), due) <= 0)
    throw new RundbrevError(
      'late-until-passed',
      { field: 'until' },
      { until: window.until, at: wallTime.slice(11, 16) },
    )
}
