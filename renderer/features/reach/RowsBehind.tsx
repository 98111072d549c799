import { Drawer, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { formatReach } from '../../../shared/reach/reachTexts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { DeliveredRows } from './DeliveredRows.tsx'
import { MentionRows } from './media/MentionRows.tsx'
import { ObservationRows } from './ObservationRows.tsx'
import { RowsComing } from './RowsComing.tsx'

interface RowsBehindProps {
  /** "Norrbottens län: Besök" */
  readonly title: string
  readonly value: number | null
  /** How it is read where it is no plain number: "14 200–47 812". */
  readonly text?: string
  /** Of which days, and by which rule. */
  readonly hint: string
  /** What there is to do about it. */
  readonly children?: ReactNode
  readonly rows: UseQueryResult<Output<'reach.rows'>, Error>
  readonly onClose: () => void
}

/** What a number is made of: every observation with where it came from, every letter that was delivered. */
export function RowsBehind({ title, value, text, hint, children, rows, onClose }: RowsBehindProps) {
  const { t } = useTranslation()
  useFocusReturn()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={760}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack>
        <div>
          <Text fz={26} fw={650} lh={1.2}>
            {text ?? formatReach(value, t)}
          </Text>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </div>
        {children}
        {rows.isPending && <RowsComing />}
        {rows.isError && <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.isSuccess && countOf(rows.data) === 0 && <Text c="dimmed">{t('reach.screen.noRows')}</Text>}
        {rows.isSuccess && rows.data.deliveries.length > 0 && (
          <DeliveredRows deliveries={rows.data.deliveries} />
        )}
        {rows.isSuccess && rows.data.mentions.length > 0 && <MentionRows mentions={rows.data.mentions} />}
        {rows.isSuccess && rows.data.observations.length > 0 && (
          <ObservationRows observations={rows.data.observations} corrected={rows.data.corrected} />
        )}
      </Stack>
    </Drawer>
  )
}

function countOf({ observations, deliveries, mentions }: Output<'reach.rows'>): number {
  return observations.length + deliveries.length + mentions.length
}
