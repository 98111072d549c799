import type { Temporal } from 'temporal-polyfill'

const firstWaits = [1, 5, 30]
const laterWait = 120
const patience = 24 * 60

/**
 * When to try a deferred recipient again: after 1, 5 and 30 minutes, then every other hour, up to 24 hours in all
 * (RFC 5321, 4.5.4.1 asks for longer waits as time goes; greylisting wants the first ones).
 *
 * @param attempts how many times it has been tried, at least 1
 * @returns null when it is time to give up
 */
export function retryAt(attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  let waited = 0
  for (let attempt = 1; attempt <= attempts; attempt++) waited += waitAfter(attempt)
  return waited > patience ? null : now.add({ minutes: waitAfter(attempts) })
}

function waitAfter(attempt: number): number {
  return firstWaits[attempt - 1] ?? laterWait
}
