import type { Temporal } from 'temporal-polyfill'
import type { PeriodChoice } from '../../../shared/reach/periodChoice.ts'
import type { ReachReport, ReportPeriod } from '../../../shared/reach/report.ts'

/** The days that a choice means. `today` is the workspace's; twelve months end with it. */
export function periodOf(choice: PeriodChoice, today: Temporal.PlainDate): ReportPeriod {
  if (choice.kind === 'all') return { from: null, to: null }
  if (choice.kind === 'lastYear') {
    return { from: today.subtract({ years: 1 }).add({ days: 1 }).toString(), to: today.toString() }
  }
  if (choice.kind === 'own') return { from: choice.from, to: choice.to }
  return periodOfYear(choice.year)
}

/** A calendar year, from its first day to its last. */
export function periodOfYear(year: number): ReportPeriod {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The years in which anything was measured, the latest first; empty where nothing was. */
export function measuredYears(span: ReachReport['span']): number[] {
  if (span === null) return []
  const first = Number(span.from.slice(0, 4))
  const last = Number(span.to.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** The choice under the name that a select field has for it: "all", "lastYear", "2020", "own". */
export function choiceName(choice: PeriodChoice): string {
  return choice.kind === 'year' ? String(choice.year) : choice.kind
}

/** The choice of a name. Days of one's own begin as the period that was shown before. */
export function choiceOf(name: string, before: ReportPeriod): PeriodChoice {
  if (name === 'all' || name === 'lastYear') return { kind: name }
  return name === 'own' ? { kind: 'own', ...before } : { kind: 'year', year: Number(name) }
}

/** Days of one's own that end before they begin: they hold nothing. */
export function isReversed({ from, to }: ReportPeriod): boolean {
  return from !== null && to !== null && from > to
}
