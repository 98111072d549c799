import type { Temporal } from 'temporal-polyfill'
import { readWallTime, wallTimeOf, wallTimeText } from '../schedule/dueAt.ts'
import { instantText } from '../schedule/instantText.ts'
import { nextOccurrence } from '../schedule/nextOccurrence.ts'
import type { RedDays } from '../schedule/redDays.ts'
import type { CalendarItem, ComingItem } from './calendarItem.ts'

/** Of what comes back every few minutes, no more than this is drawn. */
const mostOfOne = 200

/**
 * When a recurring publication comes back after its own time, within a span. Empty for one that does not.
 *
 * @param span its first instant, counted, and its last, not counted
 */
export function comingItems(
  item: CalendarItem,
  span: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
  isRed: RedDays,
): ComingItem[] {
  const { recurrence, zone } = item
  if (recurrence === null) return []
  const until = instantText(span.until)
  const before = justBefore(wallTimeOf(span.from, zone))
  const coming: ComingItem[] = []
  let after = laterOf(before, item.wallTime)
  while (coming.length < mostOfOne) {
    const next = nextOccurrence(recurrence, after, zone, isRed)
    if (next === null || instantText(next.dueAt) >= until) break
    coming.push({ ...shown(item), wallTime: next.wallTime, dueAt: instantText(next.dueAt) })
    after = next.wallTime
  }
  return coming
}

function shown(item: CalendarItem): Omit<ComingItem, 'wallTime' | 'dueAt'> {
  const { id, postId, postTitle, channelId, channelName, channelKind, network } = item
  const { segmentId, segmentName, zone } = item
  return {
    ...{ id, postId, postTitle, channelId, channelName, channelKind, network },
    ...{ segmentId, segmentName, zone },
  }
}

/** `nextOccurrence` looks after a time; the span's first instant counts too. */
function justBefore(wallTime: string): string {
  return wallTimeText(readWallTime(wallTime).subtract({ seconds: 1 }))
}

/** Wall times are in the order of their texts. */
function laterOf(one: string, other: string): string {
  return one.localeCompare(other) > 0 ? one : other
}
