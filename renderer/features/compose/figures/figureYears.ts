import type { FigurePeriod } from '../../../../shared/reach/figureQuery.ts'

export function wholeYear(year: number): FigurePeriod {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The year that a period is the whole of; null where it is something else. */
export function yearOf({ from, to }: FigurePeriod): number | null {
  const year = Number(from.slice(0, 4))
  const whole = wholeYear(year)
  return from === whole.from && to === whole.to ? year : null
}

/** Every year from the first day measured to the last, the latest first. */
export function yearsOf(measures: readonly { readonly from: string; readonly to: string }[]): number[] {
  const first = Math.min(...measures.map(({ from }) => Number(from.slice(0, 4))))
  const last = Math.max(...measures.map(({ to }) => Number(to.slice(0, 4))))
  return measures.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
