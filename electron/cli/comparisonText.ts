import type { TFunction } from 'i18next'
import { troubleRecord } from '../../shared/errors/troubleRecord.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import type { ReachComparison } from '../../shared/reach/reachComparison.ts'
import { formatPeriod, formatReach, measureName } from '../../shared/reach/reachTexts.ts'
import { numberText } from '../../shared/reach/yearReport/cellText.ts'
import { formatTable } from './table.ts'

/** A comparison as a table, and under it why numbers stand beside each other without a difference; nothing where nothing is compared. */
export function comparisonLines(compared: ReachComparison | null, t: TFunction): string[] {
  if (compared === null) return []
  const change = (value: number | null, form: 'change' | 'per-cent') =>
    value === null ? '–' : numberText(value, form, t)
  const { metric, period, against, rows, unknown, total } = compared
  const shown = [...rows, unknown, total].filter(({ value, before }) => value !== null || before !== null)
  const heading = [
    measureName(metric ?? 'total', t),
    formatPeriod(period, t),
    formatPeriod(against, t),
    t('reach.cli.difference'),
    t('reach.cli.perCent'),
  ]
  const lines = shown.map(({ label, value, before, difference, perCent }) => [
    ...[
      label,
      formatReach(value, t),
      formatReach(before, t),
      change(difference, 'change'),
      change(perCent, 'per-cent'),
    ],
  ])
  const reasons = new Set(
    shown.flatMap(({ refused }) =>
      refused === null ? [] : [describeError(troubleRecord(refused), t).message],
    ),
  )
  return [formatTable([heading, ...lines]), ...reasons]
}
