import { Temporal } from 'temporal-polyfill'
import type { ImportId, PostId } from '../contract/scalars.ts'
import type { FigureContent } from '../post/post.ts'
import { changeWithin, type DefinitionChange, type MeasuredSpan, measureChange } from './definitionChange.ts'
import type { FigureNote } from './figureCount.ts'
import type { FigurePeriod, FigureQuery } from './figureQuery.ts'
import type { MetricDefinition } from './metricDefinitions.ts'

/** Rows of reach that one source gave of one channel, one post and the same days, added up. */
export interface MeasuredPart extends MeasuredSpan {
  readonly postId: PostId | null
  readonly value: number
  readonly rows: number
  /** How many of the rows tell of a county that another of them has told of already. */
  readonly repeated: number
  readonly imports: readonly ImportId[]
  readonly byHand: number
}

/** What was measured under a figure's query. `leftOut`: rows that overlap a period without lying inside it. */
export interface Measured {
  readonly period: readonly MeasuredPart[]
  /** null where nothing is compared. */
  readonly against: readonly MeasuredPart[] | null
  readonly leftOut: number
}

/** Why a figure cannot be counted; a code of the catalogue's errors, with the values that its message names. */
export interface Refused {
  readonly kind: 'refused'
  readonly code:
    | 'period-reversed'
    | 'figure-nothing-measured'
    | 'figure-nothing-to-compare'
    | 'figure-people-do-not-add-up'
    | 'figure-definition-changed'
    | 'figure-measure-differs'
    | 'figure-compared-with-zero'
  readonly values: Readonly<Record<string, string>>
}

export interface Counted {
  readonly kind: 'counted'
  /** As the figure tells it: rounded as the query says. */
  readonly value: number
  readonly form: FigureContent['form']
  /** The honest word that the rounding calls for. */
  readonly precision: FigureContent['precision']
  /** What the period's rows add up to, and those of the comparison; exact. */
  readonly sum: number
  readonly against: number | null
  readonly rows: number
  readonly notes: readonly FigureNote[]
}

/**
 * Counts a figure. What was not measured is not zero: a period without rows is refused, and so is a comparison with one.
 * Unique people never add up over sources, channels, posts or spans of days; over counties they do, since a source places
 * each person in one. A comparison over a day on which a source began to count differently is refused, with what it says of it; so
 * is one of numbers that a source counts by two definitions (Meta's reach of 2020 is not its views of 2026).
 */
export function countFigure(
  query: FigureQuery,
  measured: Measured,
  definitions: readonly MetricDefinition[],
): Counted | Refused {
  const { metric, period, against } = query
  const reversed = [period, ...(against === null ? [] : [against])].find(({ from, to }) => from > to)
  if (reversed !== undefined) return refused('period-reversed', { ...reversed })
  if (measured.period.length === 0) {
    return refused('figure-nothing-measured', { metric, period: daysText(period) })
  }
  if (against !== null && (measured.against ?? []).length === 0) {
    return refused('figure-nothing-to-compare', { metric, period: daysText(against) })
  }
  const compared = against === null ? [] : (measured.against ?? [])
  if (metric === 'people' && [measured.period, compared].some(overlaps)) {
    return refused('figure-people-do-not-add-up', {})
  }
  const measure = measureChange(measured.period, compared)
  if (measure !== undefined) return refused('figure-measure-differs', { metric, ...measure })
  const change = changeWithin(metric, [...measured.period, ...compared], definitions)
  if (change !== undefined && against !== null) {
    return refused('figure-definition-changed', {
      metric,
      source: change.source,
      day: change.definition.from,
      change: change.definition.text,
    })
  }
  const sum = sumOf(measured.period)
  const before = against === null ? null : sumOf(compared)
  if (before === 0 && query.comparison === 'per-cent') {
    return refused('figure-compared-with-zero', { metric, period: daysText(against ?? period) })
  }
  const value = before === null ? sum : changeFrom(before, sum, query.comparison)
  return {
    kind: 'counted',
    ...rounded(value, query.roundTo),
    form: before === null ? 'number' : 'change',
    sum,
    against: before,
    rows: rowsOf(measured.period) + rowsOf(compared),
    notes: notesOf(query, measured, compared, change),
  }
}

/** "2020", "2020-11", "2020-01-01–2020-03-31": days in no language. */
export function daysText({ from, to }: FigurePeriod): string {
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  return from === to ? from : `${from}–${to}`
}

/**
 * A value rounded to a step, with the word that keeps it honest: "nära" where it was rounded up a little, "över" where it was
 * rounded down a little, "omkring" otherwise. Steps below ten are how any number is set, and need no word.
 */
export function rounded(value: number, step: number | null): Pick<Counted, 'value' | 'precision'> {
  if (step === null) return { value, precision: 'exact' }
  // Steps such as 0.1 have no exact double: three decimals are more than any step has.
  const near = Number((Math.round(value / step) * step).toFixed(3)) + 0
  if (step < 10 || near === value) return { value: near, precision: 'exact' }
  if (Math.abs(near - value) > step / 4) return { value: near, precision: 'about' }
  return { value: near, precision: Math.abs(near) > Math.abs(value) ? 'nearly' : 'over' }
}

function refused(code: Refused['code'], values: Refused['values']): Refused {
  return { kind: 'refused', code, values }
}

/** In whole thousandths, as everywhere in reach: no order of the rows changes a sum. */
function sumOf(parts: readonly MeasuredPart[]): number {
  return parts.reduce((sum, { value }) => sum + Math.round(value * 1000), 0) / 1000
}

function changeFrom(before: number, now: number, comparison: FigureQuery['comparison']): number {
  const difference = (Math.round(now * 1000) - Math.round(before * 1000)) / 1000
  return comparison === 'difference' ? difference : Math.round((difference / before) * 1e8) / 1e6
}

/** Whether the parts may tell of the same people. */
function overlaps(parts: readonly MeasuredPart[]): boolean {
  return parts.length > 1 || parts.some(({ repeated }) => repeated > 0)
}

function rowsOf(parts: readonly MeasuredPart[]): number {
  return parts.reduce((sum, { rows }) => sum + rows, 0)
}

function notesOf(
  { period, against }: FigureQuery,
  measured: Measured,
  compared: readonly MeasuredPart[],
  change: DefinitionChange | undefined,
): FigureNote[] {
  const notes: FigureNote[] = []
  if (measured.leftOut > 0) notes.push({ code: 'left-out', values: { count: measured.leftOut } })
  if (change !== undefined) {
    const { source, definition } = change
    notes.push({ code: 'definition-within', values: { source, day: definition.from } })
  }
  if (against === null) return notes
  const only = onlyIn(measured.period, compared) ?? onlyIn(compared, measured.period)
  if (only !== undefined) notes.push({ code: 'sources-differ', values: { source: only } })
  const days = [period, against].map(daysIn)
  // A leap year is as long as any other to a reader.
  if (Math.abs((days[0] ?? 0) - (days[1] ?? 0)) > 3) {
    notes.push({ code: 'lengths-differ', values: { days: days[0] ?? 0, against: days[1] ?? 0 } })
  }
  return notes
}

/** A source and channel that the one has and the other has not. */
function onlyIn(parts: readonly MeasuredPart[], others: readonly MeasuredPart[]): string | undefined {
  const found = parts.find(
    ({ source, channel }) => !others.some((other) => other.source === source && other.channel === channel),
  )
  return found === undefined
    ? undefined
    : [found.source, found.channel].filter((word) => word !== null).join(', ')
}

function daysIn({ from, to }: FigurePeriod): number {
  return Temporal.PlainDate.from(from).until(to).days + 1
}
