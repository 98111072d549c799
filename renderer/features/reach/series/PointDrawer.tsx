import { useTranslation } from 'react-i18next'
import { momentText } from '../../../../shared/reach/momentText.ts'
import { measureName } from '../../../../shared/reach/reachTexts.ts'
import type { ReachSeries } from '../../../../shared/reach/series.ts'
import { useAsk } from '../../../app/queries.ts'
import { RowsBehind } from '../RowsBehind.tsx'
import { pointOf, type ShownPoint } from './shownPoint.ts'

interface PointDrawerProps {
  readonly series: ReachSeries
  readonly point: ShownPoint
  readonly onClose: () => void
}

/** What a point of a series is made of. */
export function PointDrawer({ series, point, onClose }: PointDrawerProps) {
  const { t } = useTranslation()
  const { period, step, metric, by } = series
  const rows = useAsk('reach.seriesRows', { period, step, metric, by, ...point }, { gcTime: 10_000 })
  const shown = pointOf(series, point)
  if (shown === undefined) return null
  return (
    <RowsBehind
      title={`${shown.line.label}: ${measureName(metric ?? 'total', t)}`}
      value={shown.value}
      hint={momentText(shown.moment, step, t)}
      rows={rows}
      onClose={onClose}
    />
  )
}
