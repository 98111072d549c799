import { Temporal } from 'temporal-polyfill'
import { resolveWallTime, wallTimeText } from '../schedule/dueAt.ts'
import { instantText } from '../schedule/instantText.ts'
import type { RedDays } from '../schedule/redDays.ts'
import type { QueuePlace } from './queuePlace.ts'
import type { QueueSlot } from './queueSlot.ts'

export interface QueueRules {
  /** The workspace's, IANA: a slot is a time on the wall there. */
  readonly zone: string
  readonly isRed: RedDays
  /** The channel is published on red days too. */
  readonly takesRedDays: boolean
}

/**
 * The places of a channel's slots within a span, in order of time; no two are at one instant (of two times that spring's gap makes one,
 * the earlier on the wall counts). On a red day they are left out unless the channel takes red days: but for a slot on Sundays, which
 * somebody has asked for.
 *
 * @param span its first instant and its last, neither counted
 * @throws RundbrevError `zone-unknown`
 */
export function queuePlaces(
  slots: readonly QueueSlot[],
  span: { readonly after: Temporal.Instant; readonly until: Temporal.Instant },
  rules: QueueRules,
): QueuePlace[] {
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(rules.zone).toPlainDate()
  const [after, until] = [instantText(span.after), instantText(span.until)]
  // A gap carries a time of late in the evening into the next day.
  const last = dayOf(span.until)
  const places: QueuePlace[] = []
  for (
    let day = dayOf(span.after).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    places.push(...placesOn(day, slots, rules))
  return places
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt) || a.wallTime.localeCompare(b.wallTime))
    .filter(({ dueAt }, index, all) => dueAt > after && dueAt < until && all[index - 1]?.dueAt !== dueAt)
}

/** Nobody plans further ahead than this: two years of Tuesdays. */
const furthestWeeks = 104

/** Where the next ready post would go, and the red days that are passed over on the way there. */
export interface NextPlace {
  /** null: the channel has no slot, or every place of two years is taken. */
  readonly place: QueuePlace | null
  readonly leftOut: readonly QueuePlace[]
}

/**
 * The first place after an instant that nobody has.
 *
 * @param taken the due times of what is planned on the channel, as `instantText` writes them
 */
export function nextFreePlace(
  slots: readonly QueueSlot[],
  { after, taken }: { readonly after: Temporal.Instant; readonly taken: ReadonlySet<string> },
  rules: QueueRules,
): NextPlace {
  const leftOut: QueuePlace[] = []
  let from = after
  for (let week = 0; week < furthestWeeks && slots.length > 0; week += weeksAtOnce) {
    const until = after.add({ hours: (week + weeksAtOnce) * 168 })
    // The first instant of these weeks was the last of those before, and not counted there.
    const span = { after: week === 0 ? from : from.subtract({ milliseconds: 1 }), until }
    for (const place of queuePlaces(slots, span, rules)) {
      if (taken.has(place.dueAt)) continue
      if (!place.leftOut) return { place, leftOut }
      leftOut.push(place)
    }
    from = until
  }
  return { place: null, leftOut }
}

const weeksAtOnce = 4

function placesOn(
  day: Temporal.PlainDate,
  slots: readonly QueueSlot[],
  { zone, isRed, takesRedDays }: QueueRules,
): QueuePlace[] {
  const today = slots.filter(({ weekday }) => weekday === day.dayOfWeek)
  if (today.length === 0) return []
  const leftOut = !takesRedDays && day.dayOfWeek !== 7 && isRed(day.toString())
  return today.map(({ id, at }) => {
    const wallTime = day.toPlainDateTime(Temporal.PlainTime.from(at))
    const due = instantText(resolveWallTime(wallTime, zone))
    return { slotId: id, wallTime: wallTimeText(wallTime), dueAt: due, leftOut }
  })
}
