/** Before this much of the time and of the work is done, nobody knows. */
const firstMs = 1500
const firstShare = 0.02

/**
 * How long something will still take that has gone on for so long, if it goes on as it has.
 *
 * @returns whole seconds, rounded up; null where it is too early to tell
 */
export function secondsLeft(work: {
  readonly done: number
  readonly total: number
  readonly elapsedMs: number
}): number | null {
  const { done, total, elapsedMs } = work
  if (done >= total) return total === 0 ? null : 0
  if (elapsedMs < firstMs || done < total * firstShare) return null
  return Math.ceil((elapsedMs * (total - done)) / done / 1000)
}
