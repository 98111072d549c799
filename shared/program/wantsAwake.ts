import { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../contract/scalars.ts'
import type { Pending } from '../schedule/tick.ts'

/** Due so soon that the computer must not fall asleep before it. Longer than the minute between two looks. */
export const awakeAhead = Temporal.Duration.from({ minutes: 2 })

export interface AwakeState {
  readonly pending: readonly Pending[]
  /** A request or a letter of it is under way at this moment. */
  readonly isUnderWay: (id: PublicationId) => boolean
  /** Nothing starts and nothing is sent from here: everything is paused, sending is held, or another computer runs the schedule. */
  readonly isStill: boolean
}

/**
 * Whether the computer has to be kept awake: while something is being sent or published from here, and where something is due within
 * `awakeAhead`. What waits for the officer, or for an engine that sends by itself, lets it sleep; so does a retry that is hours away.
 */
export function wantsAwake({ pending, isUnderWay, isStill }: AwakeState, now: Temporal.Instant): boolean {
  const soon = now.add(awakeAhead)
  const isSoon = (at: Temporal.Instant | null) => at !== null && Temporal.Instant.compare(at, soon) <= 0
  return (
    !isStill &&
    pending.some((one) => {
      if (isUnderWay(one.id)) return true
      if (one.kind === 'waiting') return isSoon(one.dueAt)
      return one.kind === 'sending' && (one.queued || isSoon(one.retryAt))
    })
  )
}
