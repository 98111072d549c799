import { useTranslation } from 'react-i18next'
import { formatPeriod, measureName, measureOf } from '../../../shared/reach/reachTexts.ts'
import type { ReachRow, ReportPeriod } from '../../../shared/reach/report.ts'
import { useAsk } from '../../app/queries.ts'
import { RowsBehind } from './RowsBehind.tsx'
import { metricBehind, type ShownNumber } from './shownNumber.ts'

interface RowsDrawerProps {
  readonly number: ShownNumber
  /** The line of the report that it stands in. */
  readonly row: ReachRow
  readonly period: ReportPeriod
  readonly onClose: () => void
}

/** What a number of the report is made of. */
export function RowsDrawer({ number, row, period, onClose }: RowsDrawerProps) {
  const { t } = useTranslation()
  const { by, key, measure } = number
  const rows = useAsk('reach.rows', { by, period, key, metric: metricBehind(measure) }, { gcTime: 10_000 })
  return (
    <RowsBehind
      title={`${row.label}: ${measureName(measure, t)}`}
      value={measureOf(row, measure)}
      hint={`${formatPeriod(period, t)}${measure === 'perThousand' ? `. ${t('reach.screen.perThousandFrom')}` : ''}`}
      rows={rows}
      onClose={onClose}
    />
  )
}
