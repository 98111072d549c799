import type { TFunction } from 'i18next'
import { troubleRecord } from '../../errors/troubleRecord.ts'
import { describeError } from '../../i18n/describeError.ts'
import type { ComparedRow, ReachComparison } from '../reachComparison.ts'
import { formatPeriod, measureName } from '../reachTexts.ts'
import {
  note,
  number,
  numberColumn,
  type ReportLine,
  type ReportSection,
  text,
  wordsColumn,
} from './document.ts'

/** Contact occasions per county against another period, and why numbers stand beside each other without a difference; null where nothing is compared. */
export function comparedSection(compared: ReachComparison | null, t: TFunction): ReportSection | null {
  if (compared === null) return null
  const { rows, unknown, total, period, against } = compared
  const line = (row: ComparedRow, kind: ReportLine['kind']): ReportLine => ({
    kind,
    cells: [
      ...[text(row.label), number(row.value), number(row.before)],
      ...[number(row.difference, 'change'), number(row.perCent, 'per-cent')],
    ],
  })
  const reasons = new Set(
    [...rows, unknown, total].flatMap(({ refused }) =>
      refused === null ? [] : [describeError(troubleRecord(refused), t).message],
    ),
  )
  return {
    id: 'compared',
    heading: t('reachOut.compared', { period: formatPeriod(against, t) }),
    blocks: [
      {
        kind: 'table',
        name: measureName('total', t),
        columns: [
          wordsColumn(t('reach.by.county')),
          numberColumn(formatPeriod(period, t)),
          numberColumn(formatPeriod(against, t)),
          numberColumn(t('reachOut.difference')),
          numberColumn(t('reachOut.perCent')),
        ],
        rows: [...rows.map((row) => line(row, 'row')), line(unknown, 'unknown'), line(total, 'total')],
      },
      ...[...reasons].map(note),
      note(t('reachOut.comparedNote')),
    ],
  }
}
