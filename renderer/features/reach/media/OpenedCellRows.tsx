import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import { useAsk } from '../../../app/queries.ts'
import { RowsBehind } from '../RowsBehind.tsx'
import type { OpenedCell } from './openedCell.ts'

interface OpenedCellRowsProps {
  readonly opened: OpenedCell
  readonly onClose: () => void
}

/** What a number of the media's coverage is made of: mentions of the list, and what others have counted. */
export function OpenedCellRows({ opened: { which, title, value }, onClose }: OpenedCellRowsProps) {
  const { t } = useTranslation()
  const rows = useAsk('media.rows', which, { gcTime: 10_000 })
  return (
    <RowsBehind
      title={title}
      value={value}
      hint={formatPeriod(which.period, t)}
      rows={rows}
      onClose={onClose}
    />
  )
}
