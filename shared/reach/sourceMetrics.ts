import type { Metric } from './observation.ts'

/**
 * What a source counts under one of its names, in one version of its definition. Numbers counted by different definitions are kept apart:
 * whoever compares them is told that they cannot be.
 */
export interface SourceMetric {
  /** "meta.reach/2": the source, its own name for it, and the version of the definition; kept with every observation (`measure`). */
  readonly id: string
  readonly source: string
  readonly metric: Exclude<Metric, 'delivered'>
  /** The day from which the source counts so, "2025-11-15"; null: as long as anybody remembers. */
  readonly since: string | null
}

/** Those that the importers know, the oldest version first. */
export const sourceMetrics = [] as const satisfies readonly SourceMetric[]
