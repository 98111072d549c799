import type { Row } from './row.ts'

/** full: what the goals are about; quick: as small as it goes, to see that it works. */
export type BenchSize = 'full' | 'quick'

/** One benchmark: what it is called on the command line, what it is about, and what it needs. */
export interface Benchmark {
  readonly name: string
  /** The heading above its rows. */
  readonly title: string
  /** screen: a display, and the built app. */
  readonly needs: 'nothing' | 'screen'
  /** Measures. undefined rows: not on this machine, with the reason. */
  readonly run: (size: BenchSize) => Promise<readonly Row[] | { readonly notHere: string }>
}

/** Milliseconds of one piece of work. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
