import { definitionsOf, type MetricDefinition } from './metricDefinitions.ts'
import type { Metric } from './observation.ts'
import type { SeriesChange, SeriesMoment } from './series.ts'

/** What a source's numbers were counted by, and since when there are such numbers. */
export interface CountedBy {
  readonly source: string
  readonly channel: string
  readonly metric: Metric
  /** A definition's key (sourceMetrics.ts); null where nobody has said. */
  readonly measure: string | null
  readonly from: string
}

/**
 * Where a series' numbers begin to be counted in another way, the earliest first: what the program or the officer knows of the sources that
 * are in it, and where a source's rows themselves go over to another definition. Only days after the series' first one: before it there is
 * nothing to compare with.
 *
 * @param definitions in words
 * @param measureText what is said of a definition's key
 */
export function seriesChanges(
  counted: readonly CountedBy[],
  definitions: readonly MetricDefinition[],
  moments: readonly SeriesMoment[],
  measureText: (measure: string) => string,
): SeriesChange[] {
  const first = moments[0]?.from
  const last = moments.at(-1)?.to
  if (first === undefined || last === undefined) return []
  const changes = new Map<string, SeriesChange>()
  const note = (change: SeriesChange) => {
    if (change.day <= first || change.day > last) return
    const key = `${change.day} ${change.source} ${change.metric}`
    if (!changes.has(key)) changes.set(key, change)
  }
  for (const { source, channel, metric } of counted) {
    for (const { from, text } of definitionsOf(definitions, { source, channel, metric })) {
      note({ day: from, source, metric, text })
    }
  }
  for (const [index, { source, channel, metric, measure, from }] of counted.entries()) {
    const earlier = counted
      .slice(0, index)
      .findLast((one) => one.source === source && one.channel === channel && one.metric === metric)
    if (measure === null || earlier === undefined || earlier.measure === measure || earlier.from > from)
      continue
    note({ day: from, source, metric, text: measureText(measure) })
  }
  return [...changes.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
