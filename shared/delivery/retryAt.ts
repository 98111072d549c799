import type { Temporal } from 'temporal-polyfill'

const firstWaits = [1, 5, 30]
const laterWait = 120
const patience = 24 * 60

/**
 * When to try a deferred recipient again: after 1, 5 and 30 minutes, then every other hour, up to 24 hours in all
 * (RFC 5321, 4.5.4.1 asks for longer waits as time goes; greylisting wants the first ones, and none of them shorter). A part
 * of the wait is by chance, so that those who were put off together do not all come back together: up to a quarter of the
 * first ones, a twentieth of the later.
 *
 * @param attempts how many times it has been tried, at least 1
 * @param chance from 0 to below 1
 * @returns null when it is time to give up
 */
export function retryAt(attempts: number, now: Temporal.Instant, chance: number): Temporal.Instant | null {
  let waited = 0
  for (let attempt = 1; attempt <= attempts; attempt++) waited += waitAfter(attempt)
  if (waited > patience) return null
  const spread = attempts <= firstWaits.length ? 1 / 4 : 1 / 20
  return now.add({ seconds: Math.floor(waitAfter(attempts) * 60 * (1 + spread * chance)) })
}

function waitAfter(attempt: number): number {
  return firstWaits[attempt - 1] ?? laterWait
}
