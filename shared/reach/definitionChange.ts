import { definitionsOf, type MetricDefinition } from './metricDefinitions.ts'
import type { Metric } from './observation.ts'

/** What one source measured of one channel in some days. */
export interface MeasuredSpan {
  /** null: the program's own list of deliveries. */
  readonly source: string | null
  readonly channel: string
  /** The definition that the source counted by (sourceMetrics.ts); null: nobody has said. */
  readonly measure: string | null
  readonly periodFrom: string
  readonly periodTo: string
}

export interface DefinitionChange {
  readonly source: string
  readonly definition: MetricDefinition
}

/** The first change of definition that falls within what a source measured, from the first day to the last. */
export function changeWithin(
  metric: Metric,
  spans: readonly MeasuredSpan[],
  definitions: readonly MetricDefinition[],
): DefinitionChange | undefined {
  for (const same of bySource(spans).values()) {
    const [{ source, channel } = { source: null, channel: '' }] = same
    if (source === null) continue
    const first = same.map(({ periodFrom }) => periodFrom).sort()[0] ?? ''
    const last =
      same
        .map(({ periodTo }) => periodTo)
        .sort()
        .at(-1) ?? ''
    const definition = definitionsOf(definitions, { source, channel, metric }).find(
      ({ from }) => first < from && from <= last,
    )
    if (definition !== undefined) return { source, definition }
  }
  return undefined
}

/** A source that counted a metric by one definition now and by another before, with the names of both. */
export interface MeasureChange {
  readonly source: string
  readonly now: string
  readonly before: string
}

/** The first such source; where nobody has said what was counted, in either period, nothing is known against it. */
export function measureChange(
  spans: readonly MeasuredSpan[],
  earlier: readonly MeasuredSpan[],
): MeasureChange | undefined {
  const before = bySource(earlier)
  for (const [key, same] of bySource(spans)) {
    const source = same[0]?.source ?? null
    const [now, then] = [measuresOf(same), measuresOf(before.get(key) ?? [])]
    if (source === null || now === '' || then === '' || now === then) continue
    return { source, now, before: then }
  }
  return undefined
}

function bySource(spans: readonly MeasuredSpan[]): Map<string, MeasuredSpan[]> {
  return Map.groupBy(spans, ({ source, channel }) => JSON.stringify([source, channel]))
}

/** "reach 2, views 1" of "meta.reach/2" and "meta.views/1"; '' where none is said. */
function measuresOf(spans: readonly MeasuredSpan[]): string {
  const measures = new Set(spans.flatMap(({ measure }) => measure ?? []))
  return [...measures]
    .map((measure) => measure.replace(/^[^.]*\./, '').replace('/', ' '))
    .sort()
    .join(', ')
}
