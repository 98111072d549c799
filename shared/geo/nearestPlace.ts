export type Direction = 'left' | 'right' | 'up' | 'down'

interface PlacedPoint {
  readonly x: number
  readonly y: number
}

/**
 * The place that an arrow key leads to on a map: of those that lie more in the direction than across it, the nearest;
 * undefined where there is none. y grows downwards, as on a screen.
 */
export function nearestPlace<Place extends PlacedPoint>(
  places: readonly Place[],
  from: Place,
  direction: Direction,
): Place | undefined {
  let nearest: { readonly place: Place; readonly distance: number } | undefined
  for (const place of places) {
    const [right, down] = [place.x - from.x, place.y - from.y]
    const along = { left: -right, right, up: -down, down }[direction]
    const across = Math.abs(direction === 'left' || direction === 'right' ? down : right)
    if (place === from || along <= 0 || across > along) continue
    const distance = Math.hypot(along, across * 2)
    if (nearest === undefined || distance < nearest.distance) nearest = { place, distance }
  }
  return nearest?.place
}
