import type { Temporal } from 'temporal-polyfill'

/** An instant as the database keeps it: UTC, always with milliseconds, so that text order is time order. */
export function instantText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' })
}
