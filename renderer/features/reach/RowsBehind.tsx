import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../ui/Skeletons.tsx'
import { DeliveredRows } from './DeliveredRows.tsx'
import { MentionRows } from './media/MentionRows.tsx'
import { NumberDrawer } from './NumberDrawer.tsx'
import { ObservationRows } from './ObservationRows.tsx'

/** What a number may be made of; what it can't be made of may be left out. */
type BehindNumber = Partial<Output<'reach.rows'>>

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
  readonly rows: UseQueryResult<BehindNumber, Error>
  readonly onClose: () => void
}

/** What a number is made of: every observation with where it came from, every letter that was delivered, every mention. */
export function RowsBehind({ children, rows, ...number }: RowsBehindProps) {
  return (
    <NumberDrawer {...number}>
      {children}
      {rows.isPending && <SkeletonTable rows={6} />}
      {rows.isError && <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isSuccess && <Rows {...rows.data} />}
    </NumberDrawer>
  )
}

function Rows({ observations = [], corrected = [], deliveries = [], mentions = [] }: BehindNumber) {
  const { t } = useTranslation()
  if (observations.length + deliveries.length + mentions.length === 0) {
    return <Text c="dimmed">{t('reach.screen.noRows')}</Text>
  }
  return (
    <>
      {deliveries.length > 0 && <DeliveredRows deliveries={deliveries} />}
      {mentions.length > 0 && <MentionRows mentions={mentions} />}
      {observations.length > 0 && <ObservationRows observations={observations} corrected={corrected} />}
    </>
  )
}
