/** How far a channel's allowance has come. Times are milliseconds of a clock that never goes back. */
export interface Allowance {
  /** Messages that may go now; below zero, as many are promised to those who wait. */
  readonly tokens: number
  readonly at: number
}

/**
 * Takes the right to send one message and says how long to wait for it, so that all connections together send at most
 * `perMinute` a minute, evenly, never more than one second's share at once.
 *
 * @param allowance null for the first message
 */
export function takeTurn(
  allowance: Allowance | null,
  perMinute: number,
  now: number,
): { readonly allowance: Allowance; readonly waitMs: number } {
  const perMs = perMinute / 60_000
  const most = Math.max(1, perMinute / 60)
  const before = allowance ?? { tokens: most, at: now }
  const tokens = Math.min(most, before.tokens + (now - before.at) * perMs) - 1
  return { allowance: { tokens, at: now }, waitMs: tokens >= 0 ? 0 : -tokens / perMs }
}
