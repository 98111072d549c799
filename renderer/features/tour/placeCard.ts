/** Where something is in the window, in its pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Between the card, what it is about, and the window's edge. */
const gap = 16

/**
 * Where the card stands: beside what it is about, where it has the room, and wholly in the window whatever that takes.
 *
 * @param lit what it is about; undefined: nothing that is seen, and the card stands in the middle
 * @returns its upper left corner
 */
export function placeCard(
  lit: Box | undefined,
  card: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const inside = (left: number, top: number) => ({
    left: Math.max(gap, Math.min(left, window.width - card.width - gap)),
    top: Math.max(gap, Math.min(top, window.height - card.height - gap)),
  })
  if (lit === undefined) {
    return inside((window.width - card.width) / 2, (window.height - card.height) / 2)
  }
  const [right, bottom] = [lit.left + lit.width, lit.top + lit.height]
  if (window.width - right >= card.width + 2 * gap) return inside(right + gap, lit.top)
  if (window.height - bottom >= card.height + 2 * gap) return inside(right - card.width, bottom + gap)
  if (lit.left >= card.width + 2 * gap) return inside(lit.left - card.width - gap, lit.top)
  if (lit.top >= card.height + 2 * gap) return inside(right - card.width, lit.top - card.height - gap)
  // It fills the window: the card lies over its lower corner.
  return inside(right - card.width - gap, bottom - card.height - gap)
}
