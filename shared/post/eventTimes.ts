import { Temporal } from 'temporal-polyfill'
import type { BlockOf } from './document.ts'

/** When an event is, as far as it is said. */
export interface EventTimes {
  readonly starts: Temporal.ZonedDateTime | null
  /** Later than the start; null where no end is said, or none that can be. */
  readonly ends: Temporal.ZonedDateTime | null
}

/** Where the zone is not said, or is one that nobody knows. */
const usualZone = 'Europe/Stockholm'

/**
 * An event's wall times as its zone has them, by the same rule as publications (shared/schedule/dueAt.ts): a time that spring
 * skips moves forward, one that autumn shows twice means the first. Never throws: what is no time is not said.
 */
export function eventTimes({ starts, ends, zone }: BlockOf<'event'>['attrs']): EventTimes {
  const start = zoned(starts, zone)
  const end = zoned(ends, zone)
  const follows = start !== null && end !== null && Temporal.ZonedDateTime.compare(start, end) < 0
  return { starts: start, ends: follows ? end : null }
}

function zoned(wallTime: string, zone: string): Temporal.ZonedDateTime | null {
  if (wallTime === '') return null
  try {
    const plain = Temporal.PlainDateTime.from(wallTime, { overflow: 'reject' })
    // Temporal also takes "+02:00" for a zone; that would miss the next change of the clock.
    const named = /^[A-Za-z]/.test(zone) && isKnown(zone) ? zone : usualZone
    return plain.toZonedDateTime(named, { disambiguation: 'compatible' })
  } catch {
    return null
  }
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
