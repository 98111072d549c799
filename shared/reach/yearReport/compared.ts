import type { TFunction } from 'i18next'
import { formatPeriod, measureName } from '../reachTexts.ts'
import type { ReachRow } from '../report.ts'
import {
  note,
  number,
  numberColumn,
  type ReportLine,
  type ReportSection,
  text,
  wordsColumn,
} from './document.ts'
import type { YearFacts } from './facts.ts'

/** Contact occasions per county against the period before; null where none is asked for. */
export function comparedSection({ report, against }: YearFacts, t: TFunction): ReportSection | null {
  if (against === null) return null
  const before = new Map(against.report.rows.map((row) => [row.key, row]))
  const line = (row: ReachRow, earlier: ReachRow | undefined, kind: ReportLine['kind']): ReportLine => {
    const now = row.total
    const then = earlier?.total ?? null
    const difference = now === null || then === null ? null : now - then
    return {
      kind,
      cells: [
        text(row.label),
        ...[number(now), number(then), number(difference, 'change')],
        // From nothing there is no per cent.
        number(
          difference === null || then === null || then === 0 ? null : (difference / then) * 100,
          'per-cent',
        ),
      ],
    }
  }
  return {
    id: 'compared',
    heading: t('reachOut.compared', { period: formatPeriod(against.period, t) }),
    blocks: [
      {
        kind: 'table',
        name: measureName('total', t),
        columns: [
          wordsColumn(t('reach.by.county')),
          numberColumn(formatPeriod(report.period, t)),
          numberColumn(formatPeriod(against.period, t)),
          numberColumn(t('reachOut.difference')),
          numberColumn(t('reachOut.perCent')),
        ],
        rows: [
          ...report.rows.map((row) => line(row, before.get(row.key), 'row')),
          line(report.unknown, against.report.unknown, 'unknown'),
          line(report.total, against.report.total, 'total'),
        ],
      },
      note(t('reachOut.comparedNote')),
    ],
  }
}
