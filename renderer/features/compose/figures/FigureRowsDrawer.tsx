import { Drawer, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FigureRows } from '../../../../shared/contract/figures.ts'
import type { FigureQuery } from '../../../../shared/reach/figureQuery.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { DeliveredRows } from '../../reach/DeliveredRows.tsx'
import { MentionRows } from '../../reach/media/MentionRows.tsx'
import { ObservationRows } from '../../reach/ObservationRows.tsx'

interface FigureRowsDrawerProps {
  readonly name: string
  /** As it reads: "+150 %". */
  readonly value: string
  readonly query: FigureQuery
  readonly onClose: () => void
}

/** What a counted figure is made of: the rows of its period, and those of the period that it is compared with. */
export function FigureRowsDrawer({ name, value, query, onClose }: FigureRowsDrawerProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const rows = useAsk('figures.rows', { query }, { gcTime: 10_000 })
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={760}
      title={name === '' ? t('figures.rows') : name}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack>
        <Text fz={26} fw={650} lh={1.2}>
          {value}
        </Text>
        {rows.isPending && <Waiting />}
        {rows.isError && <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.isSuccess && <PeriodRows rows={rows.data.period} />}
        {rows.isSuccess && rows.data.against !== null && <PeriodRows rows={rows.data.against} />}
      </Stack>
    </Drawer>
  )
}

function PeriodRows({ rows }: { readonly rows: FigureRows }) {
  const { period, observations, deliveries, mentions } = rows
  const { t } = useTranslation()
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {formatPeriod(period, t)}
      </Title>
      {observations.length + deliveries.length + mentions.length === 0 && (
        <Text c="dimmed">{t('reach.screen.noRows')}</Text>
      )}
      {deliveries.length > 0 && <DeliveredRows deliveries={deliveries} />}
      {mentions.length > 0 && <MentionRows mentions={mentions} />}
      {observations.length > 0 && <ObservationRows observations={observations} />}
    </section>
  )
}
