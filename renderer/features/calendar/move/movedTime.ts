import { Temporal } from 'temporal-polyfill'
import { wallTimeText } from '../../../../shared/schedule/dueAt.ts'

/** A place in the calendar: a day, and minutes since its midnight. */
export interface Target {
  readonly day: string
  readonly minutes: number
}

/**
 * The wall time that a publication gets when it is moved from where the calendar shows it to somewhere else. What is moved are the
 * hands of the clock: by whole days it keeps its time of day, also over a change of the clock, and in another zone than the one it is shown in.
 *
 * @param wallTime its own, in its own zone
 * @returns its new one, in its own zone
 */
export function movedTime(wallTime: string, from: Target, to: Target): string {
  const days = Temporal.PlainDate.from(from.day).until(to.day).days
  const minutes = to.minutes - from.minutes
  return wallTimeText(Temporal.PlainDateTime.from(wallTime).add({ days }).add({ minutes }))
}

/** The same target some minutes later, over midnight where need be. */
export function laterTarget({ day, minutes }: Target, more: number): Target {
  const all = minutes + more
  const days = Math.floor(all / 1440)
  return { day: daysLater(day, days), minutes: all - days * 1440 }
}

export function daysLater(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
