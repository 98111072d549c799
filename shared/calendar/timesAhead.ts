import { Temporal } from 'temporal-polyfill'
import { readWallTime, wallTimeText } from '../schedule/dueAt.ts'
import { occurrencesFrom, type ShownOccurrence } from '../schedule/nextOccurrence.ts'
import type { Publication } from '../schedule/publication.ts'
import type { RedDays } from '../schedule/redDays.ts'

/**
 * The times at which a recurring publication comes back after its own, in order; none of one that does not come back.
 *
 * @param until not counted
 * @param most of one that comes back every few minutes, no more than this
 * @returns `cutShort`: there are more before `until`
 * @throws RundbrevError as `readRecurrence`
 */
export function timesAhead(
  { recurrence, wallTime, zone, dueAt }: Pick<Publication, 'recurrence' | 'wallTime' | 'zone' | 'dueAt'>,
  until: Temporal.Instant,
  isRed: RedDays,
  most: number,
): { readonly times: readonly ShownOccurrence[]; readonly cutShort: boolean } {
  if (recurrence === null) return { times: [], cutShort: false }
  const own = Temporal.Instant.from(dueAt)
  const from = wallTimeText(readWallTime(wallTime).add({ minutes: 1 }))
  // How many there are is known only by looking: twice as many each time is no more than twice the work.
  for (let count = 16; ; count *= 2) {
    const found = occurrencesFrom(recurrence, from, zone, isRed, Math.min(count, most + 1))
    const within = found.filter(
      (one) => Temporal.Instant.compare(one.dueAt, own) > 0 && Temporal.Instant.compare(one.dueAt, until) < 0,
    )
    if (within.length > most) return { times: within.slice(0, most), cutShort: true }
    if (within.length < found.length || found.length < count) return { times: within, cutShort: false }
  }
}
