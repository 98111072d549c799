import type { Temporal } from 'temporal-polyfill'

/** How long it is until something happens, as exactly as anybody counts it. `now`: it begins at any moment. */
export type Countdown =
  | { readonly kind: 'now' }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'days'; readonly days: number }

/**
 * Minutes in the last hour, hours and minutes in the last day, then days by the calendar of the zone that the time is meant in: what is
 * due the day after tomorrow is two days away, however early in the day that is.
 */
export function countdown(due: Temporal.Instant, now: Temporal.Instant, zone: string): Countdown {
  const minutes = Math.ceil(now.until(due).total('minutes'))
  if (minutes <= 0) return { kind: 'now' }
  if (minutes < 60) return { kind: 'minutes', minutes }
  const [today, day] = [now, due].map((at) => at.toZonedDateTimeISO(zone).toPlainDate())
  const days = today === undefined || day === undefined ? 0 : today.until(day, { largestUnit: 'days' }).days
  if (minutes < 24 * 60 || days === 0)
    return { kind: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  return { kind: 'days', days }
}

/** How long a countdown stays true, in ms: times are meant by the minute. */
export function untilNextMinute(now: Temporal.Instant): number {
  return 60_000 - (now.epochMilliseconds % 60_000)
}
