import { Temporal } from 'temporal-polyfill'
import type { CalendarItem, ComingItem } from '../../../shared/calendar/calendarItem.ts'
import type { Output } from '../../../shared/contract/contract.ts'

interface Place {
  /** What it is found by on the screen. */
  readonly key: string
  /** "2026-12-18", in the workspace's zone, whatever zone it was planned in. */
  readonly day: string
  /** Minutes since midnight. */
  readonly minutes: number
}

/** A publication, or a time at which a recurring one will come, where the calendar shows it. */
export type PlacedItem = Place &
  (
    | { readonly kind: 'planned'; readonly item: CalendarItem }
    | { readonly kind: 'coming'; readonly item: ComingItem }
  )

/** The items of each day, by time. */
export type ItemsByDay = ReadonlyMap<string, readonly PlacedItem[]>

/** @param shows whether a channel's are shown */
export function placeItems(
  { publications, coming }: Output<'calendar.publications'>,
  zone: string,
  shows: (item: ComingItem) => boolean,
): ItemsByDay {
  const placed: PlacedItem[] = [
    ...publications.filter(shows).map((item) => ({
      ...placeOf(item.dueAt, zone),
      ...{ kind: 'planned' as const, key: keyOf('planned', item), item },
    })),
    ...coming.filter(shows).map((item) => ({
      ...placeOf(item.dueAt, zone),
      ...{ kind: 'coming' as const, key: keyOf('coming', item), item },
    })),
  ]
  return Map.groupBy(
    placed.toSorted((a, b) => a.item.dueAt.localeCompare(b.item.dueAt)),
    ({ day }) => day,
  )
}

/** What an item is found by on the screen: a publication, or one of the times at which one comes back. */
export function keyOf(
  kind: PlacedItem['kind'],
  { id, dueAt }: { readonly id: number; readonly dueAt: string },
): string {
  return kind === 'planned' ? `p${id}` : `c${id} ${dueAt}`
}

function placeOf(dueAt: string, zone: string): Omit<Place, 'key'> {
  const at = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone)
  return { day: at.toPlainDate().toString(), minutes: at.hour * 60 + at.minute }
}

/** Whether it can be given another time: it has not begun, or only waits where it was handed over. */
export function isMovable(placed: PlacedItem): placed is PlacedItem & { readonly kind: 'planned' } {
  if (placed.kind === 'coming') return false
  const { state, startedAt, ahead } = placed.item
  if (ahead !== null) return true
  return startedAt === null && (state === 'scheduled' || state === 'paused' || state === 'missed')
}
