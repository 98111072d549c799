import type { PlacedItem } from '../placedItems.ts'

/** An item of a day's column: how far from its left edge it begins, and how much of its width it has, both from 0 to 1. */
export interface LaidItem {
  readonly placed: PlacedItem
  readonly left: number
  readonly width: number
}

/** Minutes that an item's height takes: closer together they would lie on each other. */
export const minutesOfItem = 30

/**
 * Puts a day's items beside each other where they would lie on each other, and gives each the whole width where it is alone.
 *
 * @param items by time
 */
export function layInLanes(items: readonly PlacedItem[]): LaidItem[] {
  const laid: LaidItem[] = []
  let group: { readonly placed: PlacedItem; readonly lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    laid.push(
      ...group.map(({ placed, lane }) => ({ placed, left: lane / ends.length, width: 1 / ends.length })),
    )
    group = []
    ends = []
  }
  for (const placed of items) {
    if (ends.every((end) => end <= placed.minutes)) close()
    const free = ends.findIndex((end) => end <= placed.minutes)
    const lane = free === -1 ? ends.length : free
    ends[lane] = placed.minutes + minutesOfItem
    group.push({ placed, lane })
  }
  close()
  return laid
}
