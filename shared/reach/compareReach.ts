import { changeWithin, type MeasuredSpan, measureChange } from './definitionChange.ts'
import type { FigureProblem } from './figureCount.ts'
import type { MetricDefinition } from './metricDefinitions.ts'
import type { Metric } from './observation.ts'
import type { ComparedRow, ReachComparison } from './reachComparison.ts'
import type { ReachReport, ReachRow } from './report.ts'

/** What one source told under a key of the grouping, of one metric and by one definition. */
export interface ToldUnderKey extends MeasuredSpan {
  readonly key: string | null
  readonly metric: Metric
}

/** A period's report and who told its numbers. */
export interface ComparedSide {
  readonly report: ReachReport
  readonly told: readonly ToldUnderKey[]
}

/**
 * A period against another, row by row. A difference is refused where the numbers do not count the same: a source began to count in another
 * way in between, or the people of several measurements may be the same. A number that is missing is not 0.
 *
 * @param metric null: contact occasions
 */
export function compareReach(
  metric: Metric | null,
  now: ComparedSide,
  then: ComparedSide,
  definitions: readonly MetricDefinition[],
): ReachComparison {
  const earlier = new Map(then.report.rows.map((row) => [row.key, row]))
  const only = then.report.rows.filter(({ key }) => !now.report.rows.some((row) => row.key === key))
  const line = (row: ReachRow, before: ReachRow | undefined, key: string | null | undefined): ComparedRow =>
    comparedRow(metric, row, before, () =>
      refusal(metric, [row, before], toldUnder(now.told, key), toldUnder(then.told, key), definitions),
    )
  const missing = (row: ReachRow): ReachRow => ({ ...row, values: {}, people: null, total: null })
  return {
    ...{ by: now.report.by, metric, period: now.report.period, against: then.report.period },
    rows: [
      ...now.report.rows.map((row) => line(row, earlier.get(row.key), row.key)),
      ...only.map((row) => line(missing(row), row, row.key)),
    ],
    unknown: line(now.report.unknown, then.report.unknown, null),
    total: line(now.report.total, then.report.total, undefined),
  }
}

function comparedRow(
  metric: Metric | null,
  row: ReachRow,
  before: ReachRow | undefined,
  refuse: () => FigureProblem | null,
): ComparedRow {
  const [value, then] = [amountOf(row, metric), before === undefined ? null : amountOf(before, metric)]
  const named = {
    ...{ key: row.key, label: row.label, value, before: then },
    ...(metric === 'people' ? { people: { value: row.people, before: before?.people ?? null } } : {}),
  }
  const nothing = { ...named, difference: null, perCent: null }
  if (value === null || then === null) return { ...nothing, refused: null }
  const refused = refuse()
  if (refused !== null) return { ...nothing, refused }
  // In whole thousandths, as everywhere in reach.
  const difference = (Math.round(value * 1000) - Math.round(then * 1000)) / 1000
  const perCent = then === 0 ? null : Math.round((difference / then) * 1e8) / 1e6
  return { ...named, difference, perCent, refused: null }
}

function amountOf(row: ReachRow, metric: Metric | null): number | null {
  return metric === null ? row.total : (row.values[metric] ?? null)
}

function refusal(
  metric: Metric | null,
  rows: readonly (ReachRow | undefined)[],
  told: readonly ToldUnderKey[],
  before: readonly ToldUnderKey[],
  definitions: readonly MetricDefinition[],
): FigureProblem | null {
  const between = rows.some((row) => row?.people != null && row.people.atLeast < row.people.atMost)
  if (metric === 'people' && between) return problem('figure-people-do-not-add-up', {})
  for (const of of new Set([...told, ...before].map((one) => one.metric))) {
    const [now, then] = [told, before].map((side) => side.filter((one) => one.metric === of))
    const measure = measureChange(now ?? [], then ?? [])
    if (measure !== undefined) return problem('figure-measure-differs', { metric: of, ...measure })
    const change = changeWithin(of, [...(now ?? []), ...(then ?? [])], definitions)
    if (change === undefined) continue
    const { source, definition } = change
    return problem('figure-definition-changed', {
      ...{ metric: of, source, day: definition.from, change: definition.text },
    })
  }
  return null
}

function problem(code: string, values: FigureProblem['values']): FigureProblem {
  return { code, place: {}, values }
}

/** undefined: whatever the key. */
function toldUnder(told: readonly ToldUnderKey[], key: string | null | undefined): readonly ToldUnderKey[] {
  return key === undefined ? told : told.filter((one) => one.key === key)
}
