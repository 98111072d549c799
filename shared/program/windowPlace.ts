/** A part of the desktop, in the pixels that windows are measured in (DIP). */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** Where a window opens; without a place the system finds one. */
export interface WindowPlace extends WindowSize {
  readonly at: { readonly x: number; readonly y: number } | null
}

/** A window may stand out by so much: the system's own frames do, where a window lies along an edge of the screen. */
const slack = 8
/** A second window of a kind stands so far below and beside the first. */
const step = 28

/**
 * Where a window opens: where it was, as long as somebody would see all of it there; else the nearest place on the screen that holds the
 * most of it. No larger than that screen.
 *
 * @param kept where it was, by whatever screens there were then; null: never seen
 * @param screens what of each screen windows may take, the main one first; at least one
 */
export function windowPlace(
  kept: Area | null,
  screens: readonly Area[],
  usual: WindowSize,
  least: WindowSize,
): WindowPlace {
  const [main] = screens
  if (main === undefined) return { ...usual, at: null }
  if (kept === null) return { ...sizeWithin(usual, main), at: null }
  const wanted = {
    ...{ x: kept.x, y: kept.y },
    width: Math.max(kept.width, least.width),
    height: Math.max(kept.height, least.height),
  }
  const screen = screens.reduce(
    (best, one) => (shared(wanted, one) > shared(wanted, best) ? one : best),
    main,
  )
  if (isWithin(wanted, screen)) return { ...sizeOf(wanted), at: { x: wanted.x, y: wanted.y } }
  const size = sizeWithin(wanted, screen)
  return {
    ...size,
    at: {
      x: between(wanted.x, screen.x, screen.x + screen.width - size.width),
      y: between(wanted.y, screen.y, screen.y + screen.height - size.height),
    },
  }
}

/** The same place beside windows that are there already, so that none is hidden under another. @param others where those stand */
export function placeBeside(
  place: WindowPlace,
  others: readonly Area[],
  screens: readonly Area[],
  least: WindowSize,
): WindowPlace {
  const { at } = place
  if (at === null || !others.some(({ x, y }) => x === at.x && y === at.y)) return place
  const moved = windowPlace(
    { ...sizeOf(place), x: at.x + step, y: at.y + step },
    screens,
    sizeOf(place),
    least,
  )
  // In the corner there is no further: then it lies upon the other.
  const isStuck = moved.at?.x === at.x && moved.at.y === at.y
  return isStuck ? place : placeBeside(moved, others, screens, least)
}

function sizeOf({ width, height }: WindowSize): WindowSize {
  return { width, height }
}

function sizeWithin({ width, height }: WindowSize, screen: WindowSize): WindowSize {
  return { width: Math.min(width, screen.width), height: Math.min(height, screen.height) }
}

function isWithin(area: Area, screen: Area): boolean {
  return (
    area.x >= screen.x - slack &&
    area.y >= screen.y - slack &&
    area.x + area.width <= screen.x + screen.width + slack &&
    area.y + area.height <= screen.y + screen.height + slack
  )
}

function shared(one: Area, other: Area): number {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, wide) * Math.max(0, high)
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
