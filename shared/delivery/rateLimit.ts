/** How far an allowance of so many a minute has come. Times are milliseconds of a clock that never goes back. */
export interface Allowance {
  /** Messages that may go now; below zero, as many are promised to those who wait. */
  readonly tokens: number
  readonly at: number
}

/**
 * The allowance that a run of the program begins with: what went within the last minute, before it began, counts too.
 */
export function allowanceAfter(sentLastMinute: number, perMinute: number, now: number): Allowance {
  return { tokens: Math.min(mostAtOnce(perMinute), perMinute - sentLastMinute), at: now }
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
  const tokens = tokensAt(allowance, perMinute, now) - 1
  return { allowance: { tokens, at: now }, waitMs: tokens >= 0 ? 0 : (-tokens * 60_000) / perMinute }
}

/** How long until a message could go without waiting for it in line; nothing is taken. */
export function waitForTurn(allowance: Allowance | null, perMinute: number, now: number): number {
  const missing = 1 - tokensAt(allowance, perMinute, now)
  return missing <= 0 ? 0 : (missing * 60_000) / perMinute
}

function tokensAt(allowance: Allowance | null, perMinute: number, now: number): number {
  const most = mostAtOnce(perMinute)
  if (allowance === null) return most
  return Math.min(most, allowance.tokens + ((now - allowance.at) * perMinute) / 60_000)
}

function mostAtOnce(perMinute: number): number {
  return Math.max(1, perMinute / 60)
}
