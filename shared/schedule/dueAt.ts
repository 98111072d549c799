import { Temporal } from 'temporal-polyfill'
import { RundbrevError } from '../errors/rundbrevError.ts'

/**
 * The instant that an officer means by a wall time in a zone. Temporal's `compatible` rule: a time that spring skips moves
 * forward (02:30 becomes 03:30), a time that autumn shows twice means the first.
 *
 * @param wallTime "2026-12-18T09:00", without zone or offset
 * @param zone IANA name, "Europe/Stockholm"
 * @throws RundbrevError `zone-unknown`, `invalid-input` for a day or an hour that no calendar has
 */
export function dueAt(wallTime: string, zone: string): Temporal.Instant {
  return resolveWallTime(readWallTime(wallTime), zone)
}

/** The wall time of an instant in a zone, as `dueAt` reads it. */
export function wallTimeOf(instant: Temporal.Instant, zone: string): string {
  return wallTimeText(toZone(instant, zone).toPlainDateTime())
}

/** @throws RundbrevError `invalid-input` */
export function readWallTime(text: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
  } catch (error) {
    throw new RundbrevError('invalid-input', { field: 'at' }, { message: text }, { cause: error })
  }
}

/** As short as it can be without losing anything: minutes, and seconds only where there are some. */
export function wallTimeText(wallTime: Temporal.PlainDateTime): string {
  const onTheMinute = wallTime.second === 0 && wallTime.millisecond === 0
  return wallTime.toString({ smallestUnit: onTheMinute ? 'minute' : 'millisecond' })
}

/** @throws RundbrevError `zone-unknown` */
export function resolveWallTime(wallTime: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  requireNamedZone(zone)
  try {
    return wallTime.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
  } catch (error) {
    throw zoneUnknown(zone, error)
  }
}

function toZone(instant: Temporal.Instant, zone: string): Temporal.ZonedDateTime {
  requireNamedZone(zone)
  try {
    return instant.toZonedDateTimeISO(zone)
  } catch (error) {
    throw zoneUnknown(zone, error)
  }
}

/** Temporal also takes "+02:00" for a zone; that would miss the next change of the clock. */
function requireNamedZone(zone: string): void {
  if (!/^[A-Za-z]/.test(zone)) throw zoneUnknown(zone)
}

function zoneUnknown(zone: string, cause?: unknown): RundbrevError {
  return new RundbrevError('zone-unknown', { field: 'zone' }, { zone }, { cause })
}
