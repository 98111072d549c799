/** How many letters went in each minute: minutes since 1970 and how many. A minute counts whole until it has passed whole. */
export type Tally = Iterable<readonly [minute: number, letters: number]>

export interface Room {
  /** How many may go now. */
  readonly left: number
  /** From which minute on there is room again, where there is none; null where there is some. */
  readonly opensAt: number | null
}

/**
 * What is left of a quota of `most` letters in a window that moves with the time, such as 10,000 in any 24 hours.
 *
 * @param window in minutes
 * @param now in minutes since 1970
 */
export function roomIn(tally: Tally, most: number, window: number, now: number): Room {
  const within = [...tally].filter(([minute]) => minute > now - window - 1 && minute <= now)
  const used = within.reduce((sum, [, letters]) => sum + letters, 0)
  if (used < most) return { left: most - used, opensAt: null }
  let remaining = used
  for (const [minute, letters] of within.toSorted(([one], [other]) => one - other)) {
    remaining -= letters
    if (remaining < most) return { left: 0, opensAt: minute + window + 1 }
  }
  return { left: 0, opensAt: now + 1 }
}
