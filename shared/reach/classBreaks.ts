/** One class of a choropleth map: values above `above` up to and including `upTo`. */
export interface ReachClass {
  readonly above: number
  readonly upTo: number
}

/** More classes than this nobody tells apart by shade (Brewer, "Color Use Guidelines for Mapping", 1994). */
export const mostClasses = 5

/**
 * Cuts values above 0 into at most five classes, or as many as are said. Equal steps with round limits, because they are the easiest to read; but
 * where they would put most of the map into one class, quantiles (as many counties in each), whose limits are values that
 * occur.
 */
export function classBreaks(values: readonly number[], most = mostClasses): ReachClass[] {
  const positive = values.filter((value) => value > 0).toSorted((one, other) => one - other)
  if (positive.length === 0) return []
  const equal = equalSteps(positive, most)
  const fullest = Math.max(...equal.map((step) => positive.filter((value) => isIn(step, value)).length))
  const crowded = positive.length >= 4 && fullest > positive.length * 0.6
  return crowded ? quantiles(positive, most) : equal
}

/** Position of a value's class; -1 where it is in none, as 0 is. */
export function classOf(value: number, classes: readonly ReachClass[]): number {
  return classes.findIndex((step) => isIn(step, value))
}

function isIn({ above, upTo }: ReachClass, value: number): boolean {
  return value > above && value <= upTo
}

/** Below this a double has too few digits left to be cut into steps. */
const smallestCut = 1e-300

function equalSteps(sorted: readonly number[], most: number): ReachClass[] {
  const largest = sorted.at(-1) ?? 0
  if (largest < smallestCut) return [{ above: 0, upTo: largest }]
  const step = roundStep(largest / most)
  const count = Math.max(1, Math.ceil(largest / step - 1e-9))
  return Array.from({ length: count }, (_, index) => ({
    above: tidy(index * step),
    upTo: index === count - 1 ? Math.max(tidy((index + 1) * step), largest) : tidy((index + 1) * step),
  }))
}

/** The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is at least as large. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

function quantiles(sorted: readonly number[], most: number): ReachClass[] {
  const distinct = [...new Set(sorted)]
  const count = Math.min(most, distinct.length)
  const classes: ReachClass[] = []
  let above = 0
  for (let index = 1; index <= count; index += 1) {
    const upTo = sorted[Math.ceil((index * sorted.length) / count) - 1] ?? above
    if (upTo > above) classes.push({ above, upTo })
    above = Math.max(above, upTo)
  }
  return classes
}

/** Takes off what binary fractions add: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
