import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import type { ReachSeries } from '../../../../shared/reach/series.ts'
import { useAsk } from '../../../app/queries.ts'
import { RowsBehind } from '../RowsBehind.tsx'

interface LongerRowsProps {
  readonly series: ReachSeries
  readonly onClose: () => void
}

/** What is longer than a step of the series, and in none of its points. */
export function LongerRows({ series, onClose }: LongerRowsProps) {
  const { t } = useTranslation()
  const { period, step, metric, by, longer } = series
  const rows = useAsk(
    'reach.seriesRows',
    { period, step, metric, by, moment: null, line: null },
    { gcTime: 10_000 },
  )
  return (
    <RowsBehind
      title={t('reachView.series.longerTitle')}
      value={longer}
      hint={formatPeriod(period, t)}
      rows={rows}
      onClose={onClose}
    />
  )
}
