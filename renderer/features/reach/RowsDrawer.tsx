import { Drawer, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatPeriod, formatReach, measureName, measureOf } from '../../../shared/reach/reachTexts.ts'
import type { ReachRow, ReportPeriod } from '../../../shared/reach/report.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { DeliveredRows } from './DeliveredRows.tsx'
import { ObservationRows } from './ObservationRows.tsx'
import { metricBehind, type ShownNumber } from './shownNumber.ts'

interface RowsDrawerProps {
  readonly number: ShownNumber
  /** The line of the report that it stands in. */
  readonly row: ReachRow
  readonly period: ReportPeriod
  readonly onClose: () => void
}

/** What a number is made of: every observation with where it came from, every letter that was delivered. */
export function RowsDrawer({ number, row, period, onClose }: RowsDrawerProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const { by, key, measure } = number
  const rows = useAsk('reach.rows', { by, period, key, metric: metricBehind(measure) }, { gcTime: 10_000 })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={760}
      title={`${row.label}: ${measureName(measure, t)}`}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack>
        <div>
          <Text fz={26} fw={650} lh={1.2}>
            {formatReach(measureOf(row, measure), t)}
          </Text>
          <Text size="sm" c="dimmed">
            {formatPeriod(period, t)}
            {measure === 'perThousand' && `. ${t('reach.screen.perThousandFrom')}`}
          </Text>
        </div>
        {rows.isPending && <Waiting />}
        {rows.isError && <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.isSuccess && rows.data.observations.length + rows.data.deliveries.length === 0 && (
          <Text c="dimmed">{t('reach.screen.noRows')}</Text>
        )}
        {rows.isSuccess && rows.data.deliveries.length > 0 && (
          <DeliveredRows deliveries={rows.data.deliveries} />
        )}
        {rows.isSuccess && rows.data.observations.length > 0 && (
          <ObservationRows observations={rows.data.observations} corrected={rows.data.corrected} />
        )}
      </Stack>
    </Drawer>
  )
}
