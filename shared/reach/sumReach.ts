import { contactMetrics, type Metric, metrics } from './observation.ts'
import type { ReachRow } from './report.ts'

/** One measured amount. `key` says where it belongs in the grouping asked for; null where the source does not say. */
export interface Measurement {
  readonly key: string | null
  readonly metric: Metric
  readonly value: number
}

export type MetricValues = ReachRow['values']

/** What was measured under each key; null holds what nobody can place. */
export function sumByKey(measurements: readonly Measurement[]): Map<string | null, MetricValues> {
  const sums = new Map<string | null, MetricValues>()
  for (const { key, metric, value } of measurements) {
    const values = sums.get(key) ?? {}
    values[metric] = add(values[metric] ?? 0, value)
    sums.set(key, values)
  }
  return sums
}

/** What was measured in all, whatever the key. */
export function sumAll(measurements: readonly Measurement[]): MetricValues {
  return sumByKey(measurements.map((measurement) => ({ ...measurement, key: null }))).get(null) ?? {}
}

/** Contact occasions: the sum of the contact metrics; null where none of them was measured. */
export function contactTotal(values: MetricValues): number | null {
  const measured = contactMetrics.map((metric) => values[metric]).filter((value) => value !== undefined)
  return measured.length === 0 ? null : measured.reduce(add, 0)
}

/** The metrics measured anywhere, in the order in which they are shown. */
export function measuredMetrics(measurements: readonly Measurement[]): Metric[] {
  return metrics.filter((metric) => measurements.some((measurement) => measurement.metric === metric))
}

/** Adds in whole thousandths, so that the order of the rows never changes a sum. */
function add(one: number, other: number): number {
  return (Math.round(one * 1000) + Math.round(other * 1000)) / 1000
}
