import type { Metric } from '../../shared/reach/observation.ts'

// What is asked of the sums of observations (reachSums.ts).

/** What sums are told apart by. What a row does not say is '' or 0. */
export interface SumColumns {
  readonly metric: Metric
  /** "2020-03" and "2020"; '' of what is longer. */
  readonly month: string
  readonly year: string
  /** 'abroad': in none. */
  readonly county: string
  readonly municipality: string
  readonly channel: string
  readonly source: string
  readonly measure: string
  readonly postId: number
  readonly importId: number
  /** 1 where a network told it of a post. */
  readonly collected: number
}
export type SumColumn = keyof SumColumns

export interface SumQuestion<Column extends SumColumn> {
  readonly by: readonly Column[]
  /** undefined: all. */
  readonly metrics?: readonly Metric[]
  /** Only what one source, channel or county says; null or left out: whatever it is. */
  readonly only?: Narrowing
  /** Whether the largest observation of each sum is asked for. */
  readonly largest?: boolean
  /** Whether the first and the last day of each sum are: those of whole months where rows lie in one. */
  readonly days?: boolean
}

export interface Narrowing {
  readonly source?: string | null
  readonly channel?: string | null
  readonly county?: string | null
}
