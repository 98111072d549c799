import { Temporal } from 'temporal-polyfill'
import type { SendingLimits } from '../../shared/delivery/estimateSending.ts'
import type { Holding } from '../../shared/delivery/pace.ts'
import { type Room, roomIn } from '../../shared/delivery/quota.ts'
import { type Allowance, allowanceAfter, takeTurn, waitForTurn } from '../../shared/delivery/rateLimit.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { SentBefore } from '../store/sentOverChannel.ts'

/** When the next message may go over a channel. */
export type Turn =
  | { readonly kind: 'go'; readonly waitMs: number; readonly holding: Holding | null }
  /** The hour's or the day's share has gone: nothing until then. */
  | { readonly kind: 'closed'; readonly until: Temporal.Instant; readonly holding: Holding }

/** What a channel has been used for in this run and before it, against the limits that it has now. */
export interface ChannelLimits {
  /** Takes the right to send one message; it counts from now on. */
  takeTurn(config: SendingLimits, now: Temporal.Instant): Turn
  /** Until when nothing goes because the hour's or the day's share has gone; null: it has not. */
  closedUntil(config: SendingLimits, now: Temporal.Instant): Temporal.Instant | null
  /** How many may go at once, to be taken out of the line together: never more than a second's share. */
  share(config: SendingLimits): number
  /** How long until a message to this domain may go; 0: at once. Nothing is taken. */
  domainWaitMs(config: SendingLimits, domain: string): number
  takeDomainTurn(config: SendingLimits, domain: string): void
}

const windows = [
  { limit: 'hour', minutes: 60 },
  { limit: 'day', minutes: 24 * 60 },
] as const

/** @param clock milliseconds that never go back, for limits by the minute: a clock that is set must not let a flood through */
export function createChannelLimits(
  before: SentBefore,
  clock: () => number = () => performance.now(),
): ChannelLimits {
  const tally = new Map<number, number>(before.byMinute)
  const begunAt = clock()
  const domains = new Map<string, Allowance>()
  let allowance: Allowance | null = null
  // What is left of each window is counted anew every minute, and in between by one less for each message.
  let counted: { readonly minute: number; readonly of: string; readonly rooms: Room[] } | null = null

  const roomsAt = (config: SendingLimits, minute: number) => {
    const most = [config.perHour, config.perDay]
    const of = most.join()
    if (counted?.minute !== minute || counted.of !== of || counted.rooms.some(({ left }) => left <= 0)) {
      for (const [old] of tally) if (old < minute - 24 * 60 - 1) tally.delete(old)
      const rooms = windows.map(({ minutes }, index) =>
        roomIn(tally, most[index] ?? Number.POSITIVE_INFINITY, minutes, minute),
      )
      counted = { minute, of, rooms }
    }
    return counted.rooms
  }

  /** The window that opens last of those that are full. */
  const fullAt = (config: SendingLimits, now: Temporal.Instant) => {
    const minute = minuteOf(now)
    let last: Extract<Turn, { kind: 'closed' }> | null = null
    for (const [index, { left, opensAt }] of roomsAt(config, minute).entries()) {
      const limit = windows[index]?.limit
      if (left > 0 || limit === undefined) continue
      const until = Temporal.Instant.fromEpochMilliseconds((opensAt ?? minute + 1) * 60_000)
      if (last !== null && Temporal.Instant.compare(until, last.until) <= 0) continue
      const most = (limit === 'hour' ? config.perHour : config.perDay) ?? 0
      last = { kind: 'closed', until, holding: { kind: 'limit', limit, most, until: instantText(until) } }
    }
    return last
  }

  const domainAllowance = (domain: string, perMinute: number) =>
    domains.get(domain) ?? allowanceAfter(before.lastMinuteByDomain.get(domain) ?? 0, perMinute, begunAt)

  return {
    takeTurn(config, now) {
      const full = fullAt(config, now)
      if (full !== null) return full
      const minute = minuteOf(now)
      const rooms = roomsAt(config, minute)
      tally.set(minute, (tally.get(minute) ?? 0) + 1)
      counted = { minute, of: [config.perHour, config.perDay].join(), rooms: rooms.map(oneLess) }
      const { perMinute } = config
      allowance ??= allowanceAfter(before.lastMinute, perMinute, begunAt)
      const turn = takeTurn(allowance, perMinute, clock())
      allowance = turn.allowance
      const holding =
        turn.waitMs > 0 ? ({ kind: 'limit', limit: 'minute', most: perMinute, until: null } as const) : null
      return { kind: 'go', waitMs: turn.waitMs, holding }
    },

    closedUntil: (config, now) => fullAt(config, now)?.until ?? null,

    share: ({ perMinute }) => Math.max(1, Math.floor(perMinute / 60)),

    domainWaitMs({ perDomainPerMinute }, domain) {
      if (perDomainPerMinute === null) return 0
      return waitForTurn(domainAllowance(domain, perDomainPerMinute), perDomainPerMinute, clock())
    },

    takeDomainTurn({ perDomainPerMinute }, domain) {
      if (perDomainPerMinute === null) return
      const turn = takeTurn(domainAllowance(domain, perDomainPerMinute), perDomainPerMinute, clock())
      domains.set(domain, turn.allowance)
    },
  }
}

function minuteOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 60_000)
}

/** One more has gone. A room that is used up by it is counted anew when somebody asks for it. */
function oneLess({ left }: Room): Room {
  return { left: left - 1, opensAt: null }
}
