import { Temporal } from 'temporal-polyfill'
import type { RevisionSummary } from '../../../shared/contract/history.ts'

/** Saves that followed close on each other: one sitting at the desk. */
export interface Stretch {
  /** The last save of it: how the text was when the officer stopped. */
  readonly latest: RevisionSummary
  /** The saves before it, the newest first. */
  readonly earlier: readonly RevisionSummary[]
}

export interface RevisionDay {
  readonly day: Temporal.PlainDate
  readonly stretches: readonly Stretch[]
}

/** Minutes without a save after which a new stretch begins. */
const pause = 10

/**
 * A post's revisions as days of stretches, the newest first. A save a second is nothing to choose among: the last of each
 * stretch stands for it.
 *
 * @param revisions the newest first
 */
export function revisionDays(revisions: readonly RevisionSummary[], zone: string): RevisionDay[] {
  const days: {
    day: Temporal.PlainDate
    stretches: { latest: RevisionSummary; earlier: RevisionSummary[] }[]
  }[] = []
  let earliest: Temporal.Instant | null = null
  for (const revision of revisions) {
    const at = Temporal.Instant.from(revision.savedAt)
    const day = at.toZonedDateTimeISO(zone).toPlainDate()
    let last = days.at(-1)
    if (last === undefined || !last.day.equals(day)) {
      last = { day, stretches: [] }
      days.push(last)
    }
    const stretch = last.stretches.at(-1)
    const follows = earliest !== null && at.until(earliest).total('minutes') < pause
    if (stretch !== undefined && follows) stretch.earlier.push(revision)
    else last.stretches.push({ latest: revision, earlier: [] })
    earliest = at
  }
  return days
}
