import type { Temporal } from 'temporal-polyfill'
import type { MissedPolicy } from '../schedule/publication.ts'

// What the program has before it, for whoever looks at it without its window: the icon in the tray, and who is about to quit.

/** A publication that waits for its time. */
export interface Coming {
  readonly title: string
  readonly channel: string
  /** null where nobody is written to. */
  readonly recipients: number | null
  readonly dueAt: Temporal.Instant
  readonly zone: string
  /** Until when it still starts by itself; null: not at all later than its time. */
  readonly lateUntil: Temporal.Instant | null
  /** What becomes of it after that. */
  readonly missed: MissedPolicy
  /** A network or an engine has it already, and keeps its time by itself. */
  readonly isElsewhere: boolean
}

/** A publication that is being sent or published: letters, or the parts of a thread. */
export interface UnderWay {
  readonly title: string
  readonly channel: string
  readonly done: number
  readonly all: number
}

/** How many publications wait for a decision, by what they wait for. */
export interface NeedsYou {
  readonly missed: number
  readonly inDoubt: number
  readonly stopped: number
  readonly byHand: number
}

export interface Outlook {
  readonly isPaused: boolean
  /** Nothing is sent until somebody has confirmed it: after a restore, or on another computer. */
  readonly isHeld: boolean
  readonly next: Coming | null
  readonly underWay: readonly UnderWay[]
  readonly needs: NeedsYou
}
