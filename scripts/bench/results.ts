import type { Row } from './row.ts'

/** What a run was made on: enough to compare two, and nothing by which a machine is known. */
export interface Machine {
  readonly cores: number
  readonly memoryGB: number
  /** "Linux x64" */
  readonly system: string
  readonly node: string
  readonly electron: string
  readonly sqlite: string
}

/** What one benchmark has measured. */
export interface BenchResult {
  readonly name: string
  readonly title: string
  readonly rows: readonly Row[]
  /** Why it has no rows. */
  readonly notHere?: string
}

/** A whole run. */
export interface Results {
  /** "2026-12-01" */
  readonly day: string
  readonly machine: Machine
  readonly benchmarks: readonly BenchResult[]
}

/** The rows that have not reached their goal. */
export function missedOf({ benchmarks }: Pick<Results, 'benchmarks'>): readonly Row[] {
  return benchmarks.flatMap(({ rows }) => rows.filter(({ met }) => met === false))
}
