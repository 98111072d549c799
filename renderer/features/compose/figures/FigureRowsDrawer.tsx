import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FigureRows } from '../../../../shared/contract/figures.ts'
import type { FigureQuery } from '../../../../shared/reach/figureQuery.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { DeliveredRows } from '../../reach/DeliveredRows.tsx'
import { MentionRows } from '../../reach/media/MentionRows.tsx'
import { NumberDrawer } from '../../reach/NumberDrawer.tsx'
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
  const rows = useAsk('figures.rows', { query }, { gcTime: 10_000 })
  return (
    <NumberDrawer title={name === '' ? t('figures.rows') : name} value={null} text={value} onClose={onClose}>
      {rows.isPending && <SkeletonTable rows={6} />}
      {rows.isError && <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isSuccess && <PeriodRows rows={rows.data.period} />}
      {rows.isSuccess && rows.data.against !== null && <PeriodRows rows={rows.data.against} />}
    </NumberDrawer>
  )
}

function PeriodRows({ rows }: { readonly rows: FigureRows }) {
  const { period, observations, corrected, deliveries, mentions } = rows
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
      {observations.length > 0 && <ObservationRows observations={observations} corrected={corrected} />}
    </section>
  )
}
