/** Where a label may stand, and how wide it may be there; in the map's units. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly width: number
}

export type Ring = readonly (readonly [x: number, y: number])[]

/** How high labels are: a name with a value under it, and letters alone. */
export const labelHeight = { whole: 30, letters: 14 }

const scanLines = 48

/**
 * The widest place inside an outline for a label of a given height: horizontal lines are laid through the outline, and the
 * stretch counts that lies inside at the label's top, middle and bottom. A centroid would do for a circle; a county has
 * arms and islands. Of width 0 where the outline is empty or nowhere high enough.
 */
export function labelPlace(rings: readonly Ring[], height: number): LabelPlace {
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y))
  const top = Math.min(...ys) + height / 2
  const bottom = Math.max(...ys) - height / 2
  let best: LabelPlace = { x: 0, y: 0, width: 0 }
  for (let line = 0; line <= scanLines && top <= bottom; line += 1) {
    const y = top + ((bottom - top) * line) / scanLines
    const bands = [y, y - height / 2 + 0.1, y + height / 2 - 0.1].map((at) => stretchesAt(rings, at))
    for (const [from, to] of bands.reduce(overlaps)) {
      if (to - from > best.width) best = { x: round((from + to) / 2), y: round(y), width: round(to - from) }
    }
  }
  return best
}

type Stretch = readonly [from: number, to: number]

/** What of a horizontal line lies inside (even-odd rule). */
function stretchesAt(rings: readonly Ring[], y: number): readonly Stretch[] {
  const crossings: number[] = []
  for (const ring of rings) {
    for (const [index, [x, high]] of ring.entries()) {
      const [nextX, low] = ring[(index + 1) % ring.length] ?? [x, high]
      if (high <= y !== low <= y) crossings.push(x + ((y - high) / (low - high)) * (nextX - x))
    }
  }
  crossings.sort((one, other) => one - other)
  const stretches: Stretch[] = []
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    stretches.push([crossings[index] ?? 0, crossings[index + 1] ?? 0])
  }
  return stretches
}

function overlaps(some: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return some.flatMap(([from, to]) =>
    others
      .map(([otherFrom, otherTo]): Stretch => [Math.max(from, otherFrom), Math.min(to, otherTo)])
      .filter(([left, right]) => left < right),
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
