import type { PlannedTime } from '../contract/dryRun.ts'
import type { Conflict } from './conflict.ts'

type OfTime = Pick<PlannedTime, 'postId' | 'channelId' | 'segmentId' | 'wallTime'>

/**
 * What is kept of something that speaks against a time and is meant so: what goes where and when, and what speaks against it. It says
 * nothing any more once either of two that come close has been moved. Of a series each time is meant by itself, also when its turn has come.
 */
export function meantKey({ postId, channelId, segmentId, wallTime }: OfTime, conflict: Conflict): string {
  const other = 'other' in conflict ? [conflict.other.wallTime] : []
  return [wallTime, postId, channelId, segmentId ?? 0, conflict.kind, ...other].join(' ')
}

/** The day of the time that a key is about: "2026-12-24". */
export function dayOfKey(key: string): string {
  return key.slice(0, 10)
}

/** What still speaks against a time, and what is meant so. */
export function sortOutMeant<T extends OfTime & Pick<PlannedTime, 'conflicts'>>(
  time: T,
  meant: ReadonlySet<string>,
): T & { readonly meant: Conflict[] } {
  const isMeant = (conflict: Conflict) => meant.has(meantKey(time, conflict))
  return {
    ...time,
    conflicts: time.conflicts.filter((conflict) => !isMeant(conflict)),
    meant: time.conflicts.filter(isMeant),
  }
}
