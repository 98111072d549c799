import type { QueuePlace } from './queuePlace.ts'

/** A line of a channel's queue: a place that is free or left out, or something planned, in a place or at a time of its own. */
export type QueueRow<Item> =
  | { readonly kind: 'free'; readonly place: QueuePlace }
  | { readonly kind: 'left-out'; readonly place: QueuePlace }
  | { readonly kind: 'taken'; readonly item: Item; readonly place: QueuePlace | null }

/**
 * A channel's coming places with those who have them, in order of time. Whatever is planned at a place's instant has it; of two at one
 * instant the first.
 *
 * @param places and items in order of time
 */
export function queueRows<Item extends { readonly dueAt: string }>(
  places: readonly QueuePlace[],
  items: readonly Item[],
): QueueRow<Item>[] {
  const placeAt = new Map(places.map((place) => [place.dueAt, place]))
  const taken = items.map((item): QueueRow<Item> => {
    const place = placeAt.get(item.dueAt) ?? null
    placeAt.delete(item.dueAt)
    return { kind: 'taken', item, place }
  })
  const open = [...placeAt.values()].map(
    (place): QueueRow<Item> => ({ kind: place.leftOut ? 'left-out' : 'free', place }),
  )
  return [...taken, ...open].toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)))
}

function timeOf(row: QueueRow<{ readonly dueAt: string }>): string {
  return row.kind === 'taken' ? row.item.dueAt : row.place.dueAt
}
