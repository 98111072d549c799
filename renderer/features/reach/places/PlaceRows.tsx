import { useTranslation } from 'react-i18next'
import type { PlaceAnswerId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'
import { RowsBehind } from '../RowsBehind.tsx'

interface PlaceRowsProps {
  /** The words for the place. */
  readonly text: string
  /** By which the rows have their place; null: those that wait for an answer. */
  readonly answer: PlaceAnswerId | null
  /** How many. */
  readonly rows: number
  readonly onClose: () => void
}

/** The measurements that say a text. */
export function PlaceRows({ text, answer, rows, onClose }: PlaceRowsProps) {
  const { t } = useTranslation()
  const asked = useAsk('reach.placeRows', { text, answer }, { gcTime: 10_000 })
  return (
    <RowsBehind
      title={t('places.rowsOf', { text })}
      value={rows}
      hint={t(answer === null ? 'places.rowsWait' : 'places.rowsAnswered')}
      rows={asked}
      onClose={onClose}
    />
  )
}
