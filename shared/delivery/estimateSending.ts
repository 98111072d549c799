import { z } from 'zod'
import type { SmtpConfig } from './emailChannelConfig.ts'

export const SendingLimit = z.enum(['connections', 'minute', 'hour', 'day', 'domain'])
export type SendingLimit = z.infer<typeof SendingLimit>

/** How long a sending will take, and what decides it. */
export const SendingEstimate = z.object({
  recipients: z.number().int().nonnegative(),
  seconds: z.number().int().nonnegative(),
  /** null: nothing is sent. */
  limitedBy: SendingLimit.nullable(),
  /** The domain that takes longest, where it is what decides. */
  domain: z.string().nullable(),
})
export type SendingEstimate = z.infer<typeof SendingEstimate>

export type SendingLimits = Pick<
  SmtpConfig,
  'connections' | 'perMinute' | 'perHour' | 'perDay' | 'perDomainPerMinute' | 'perDomainConnections'
>

/** What one message takes on one connection, to a server across a network: three round trips and the server's own look at it. */
const secondsPerMessage = 0.2
const hour = 3600
const day = 24 * hour

/**
 * How long it takes to send to so many recipients by the channel's limits, when everybody's server says yes. Every limit is
 * asked alone; the slowest decides.
 *
 * @param recipients how many in each domain
 * @param used how many have already gone over the channel within the last hour and the last day
 */
export function estimateSending(
  recipients: ReadonlyMap<string, number>,
  limits: SendingLimits,
  used: { readonly lastHour: number; readonly lastDay: number },
): SendingEstimate {
  const total = [...recipients.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return { recipients: 0, seconds: 0, limitedBy: null, domain: null }
  const [domain = '', largest = 0] = [...recipients].reduce((most, next) => (next[1] > most[1] ? next : most))
  const candidates: (readonly [SendingLimit, number])[] = [
    ['connections', (total * secondsPerMessage) / limits.connections],
    ['minute', (60 * total) / limits.perMinute],
    ['hour', inWindows(total, limits.perHour, used.lastHour, hour)],
    ['day', inWindows(total, limits.perDay, used.lastDay, day)],
    ['domain', domainSeconds(largest, limits)],
  ]
  const [limitedBy, seconds] = candidates.reduce((slowest, next) => (next[1] > slowest[1] ? next : slowest))
  return {
    recipients: total,
    seconds: Math.ceil(seconds),
    limitedBy,
    domain: limitedBy === 'domain' ? domain : null,
  }
}

/** Whoever does not fit into what is left of the window waits for the next ones, which are full from their first moment. */
function inWindows(total: number, most: number | null, used: number, window: number): number {
  if (most === null) return 0
  const now = Math.max(0, most - used)
  return total <= now ? 0 : Math.ceil((total - now) / most) * window
}

function domainSeconds(recipients: number, limits: SendingLimits): number {
  const { perDomainPerMinute, perDomainConnections } = limits
  return Math.max(
    perDomainPerMinute === null ? 0 : (60 * recipients) / perDomainPerMinute,
    perDomainConnections === null ? 0 : (recipients * secondsPerMessage) / perDomainConnections,
  )
}
