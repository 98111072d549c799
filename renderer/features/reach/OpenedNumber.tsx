import { keepPreviousData } from '@tanstack/react-query'
import type { ReportPeriod } from '../../../shared/reach/report.ts'
import { useAsk } from '../../app/queries.ts'
import { RowsDrawer } from './RowsDrawer.tsx'
import { rowOf, type ShownNumber } from './shownNumber.ts'

interface OpenedNumberProps {
  readonly number: ShownNumber
  readonly period: ReportPeriod
  readonly onClose: () => void
}

/** The rows behind a number, for as long as the report has it. */
export function OpenedNumber({ number, period, onClose }: OpenedNumberProps) {
  const report = useAsk('reach.report', { by: number.by, period }, { placeholderData: keepPreviousData })
  const row = report.data === undefined ? undefined : rowOf(report.data, number.key)
  return row !== undefined && <RowsDrawer number={number} row={row} period={period} onClose={onClose} />
}
