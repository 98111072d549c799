import { Drawer, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatPeriod, formatReach } from '../../../../shared/reach/reachTexts.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ObservationRows } from '../ObservationRows.tsx'
import { RowsComing } from '../RowsComing.tsx'
import { MentionRows } from './MentionRows.tsx'
import type { OpenedCell } from './openedCell.ts'

interface CoverageRowsDrawerProps {
  readonly opened: OpenedCell
  readonly onClose: () => void
}

/** What a number of the media's coverage is made of: mentions of the list, and what others have counted. */
export function CoverageRowsDrawer({ opened, onClose }: CoverageRowsDrawerProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const { which, title, value } = opened
  const rows = useAsk('media.rows', which, { gcTime: 10_000 })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={820}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack>
        <div>
          <Text fz={26} fw={650} lh={1.2}>
            {formatReach(value, t)}
          </Text>
          <Text size="sm" c="dimmed">
            {formatPeriod(which.period, t)}
          </Text>
        </div>
        {rows.isPending && <RowsComing />}
        {rows.isError && <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.isSuccess && rows.data.mentions.length + rows.data.observations.length === 0 && (
          <Text c="dimmed">{t('reach.screen.noRows')}</Text>
        )}
        {rows.isSuccess && rows.data.mentions.length > 0 && <MentionRows mentions={rows.data.mentions} />}
        {rows.isSuccess && rows.data.observations.length > 0 && (
          <ObservationRows observations={rows.data.observations} />
        )}
      </Stack>
    </Drawer>
  )
}
