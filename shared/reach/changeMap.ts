import { classBreaks, classOf, type ReachClass } from './classBreaks.ts'
import { type CountyMapInput, countyMap } from './countyMap.ts'
import type { PlaceMap, ScaleOf } from './placeMap.ts'
import type { ReachComparison } from './reachComparison.ts'

/** More steps than these in each direction nobody tells apart. */
const mostSteps = 3

/** What a map of a comparison shows: the difference as a number, or in per cent of what it was before. */
export type ChangeMeasure = 'difference' | 'perCent'

/** Each county's change; null where the numbers are not compared, or there are none. */
export function countyChanges(compared: ReachComparison, measure: ChangeMeasure): Map<string, number | null> {
  return new Map(compared.rows.map((row) => [row.key, row[measure]]))
}

/**
 * Lays out a map of how counties have changed. Its classes are the same both ways, by how much and not by which way, so that a fall is as
 * dark as a rise of the same size.
 */
export function changeMap(input: CountyMapInput): PlaceMap {
  return countyMap(input, changes)
}

const changes: ScaleOf = (values) => {
  const classes = classBreaks(values.map(Math.abs), mostSteps)
  return {
    classes,
    fillOf: (value) =>
      value === 0
        ? { kind: 'zero' }
        : { kind: 'change', step: Math.sign(value) * (classOf(Math.abs(value), classes) + 1) },
  }
}

/** A step of the legend: from the deepest fall to the highest rise, only what is in the map. */
export interface ChangeStep extends ReachClass {
  /** -1 and down: fell; 1 and up: rose. */
  readonly step: number
  /** In how many places. */
  readonly count: number
}

/** What the shades of a map of changes mean. */
export function changeSteps({ shapes, classes }: Pick<PlaceMap, 'shapes' | 'classes'>): ChangeStep[] {
  const both = [
    ...classes.map((limits, index) => ({ ...limits, step: -(index + 1) })).toReversed(),
    ...classes.map((limits, index) => ({ ...limits, step: index + 1 })),
  ]
  return both
    .map((one) => ({
      ...one,
      count: shapes.filter(({ visible, fill }) => visible && fill.kind === 'change' && fill.step === one.step)
        .length,
    }))
    .filter(({ count }) => count > 0)
}
