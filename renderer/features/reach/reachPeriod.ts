import type { ReachReport, ReportPeriod } from '../../../shared/reach/report.ts'

/** How the officer chose a period: everything, one calendar year, or days of their own. */
export type PeriodChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'own'; readonly from: string | null; readonly to: string | null }

export function periodOf(choice: PeriodChoice): ReportPeriod {
  if (choice.kind === 'all') return { from: null, to: null }
  if (choice.kind === 'own') return { from: choice.from, to: choice.to }
  return { from: `${choice.year}-01-01`, to: `${choice.year}-12-31` }
}

/** The years in which anything was measured, the latest first; empty where nothing was. */
export function measuredYears(span: ReachReport['span']): number[] {
  if (span === null) return []
  const first = Number(span.from.slice(0, 4))
  const last = Number(span.to.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** The choice under the name that a select field has for it: "all", "2020", "own". */
export function choiceName(choice: PeriodChoice): string {
  return choice.kind === 'year' ? String(choice.year) : choice.kind
}

/** The choice of a name. Days of one's own begin as the period that was shown before. */
export function choiceOf(name: string, before: PeriodChoice): PeriodChoice {
  if (name === 'all') return { kind: 'all' }
  return name === 'own' ? { kind: 'own', ...periodOf(before) } : { kind: 'year', year: Number(name) }
}

/** Days of one's own that end before they begin: they hold nothing. */
export function isReversed({ from, to }: ReportPeriod): boolean {
  return from !== null && to !== null && from > to
}
