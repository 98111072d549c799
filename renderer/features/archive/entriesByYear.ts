import { Temporal } from 'temporal-polyfill'
import type { ArchiveListing } from '../../../shared/contract/archive.ts'

/** Entries in the order they have, under the year in which each went, in the zone that was meant. */
export function entriesByYear(entries: readonly ArchiveListing[]): [number, ArchiveListing[]][] {
  const yearOf = ({ at, zone }: ArchiveListing) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).year
  return [...Map.groupBy(entries, yearOf)].toSorted(([a], [b]) => b - a)
}
