import { Temporal } from 'temporal-polyfill'

/** A kept revision: which, and when it was saved (an instant in UTC). */
export interface DatedRevision<Id> {
  readonly id: Id
  readonly savedAt: string
}

/** Hours in which every save is kept. */
const everySave = 24
/** Days after which one revision a day is enough; until then it is one an hour. */
const hourlyDays = 30

/**
 * Which revisions of one post are not kept: all of the last day stay, then the last of each hour, after thirty days the last
 * of each day. The very first and the very last always stay.
 *
 * @param zone the zone whose days and hours count: what the officer calls "that evening"
 */
export function revisionsToDrop<Id>(
  revisions: readonly DatedRevision<Id>[],
  now: Temporal.Instant,
  zone: string,
): Id[] {
  const kept = revisions.toSorted((one, other) => one.savedAt.localeCompare(other.savedAt))
  return kept.flatMap(({ id, savedAt }, index) => {
    const next = kept[index + 1]
    if (index === 0 || next === undefined) return []
    const bucket = bucketOf(savedAt, now, zone)
    return bucket !== null && bucket === bucketOf(next.savedAt, now, zone) ? [id] : []
  })
}

/** What a revision shares with those of which one is enough; null while every one is kept. */
function bucketOf(savedAt: string, now: Temporal.Instant, zone: string): string | null {
  const instant = Temporal.Instant.from(savedAt)
  const age = now.since(instant).total('hours')
  if (age < everySave) return null
  const at = instant.toZonedDateTimeISO(zone)
  const day = at.toPlainDate().toString()
  // With its offset: in autumn two hours bear the same number.
  return age < hourlyDays * 24 ? `${day} ${at.hour} ${at.offset}` : day
}
