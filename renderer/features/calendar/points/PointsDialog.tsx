import { Modal } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedPoint } from '../../../../shared/contract/calendarPoints.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { PointForm } from './PointForm.tsx'
import { PointList } from './PointList.tsx'
import { SchoolBreaksForm } from './SchoolBreaksForm.tsx'

interface PointsDialogProps {
  /** School breaks have been put in: they are to be seen. */
  readonly onSchool: () => void
  readonly onClose: () => void
}

type Shown =
  | { readonly kind: 'list' | 'breaks' }
  /** null: a new one. */
  | { readonly kind: 'point'; readonly point: SavedPoint | null }

/** The year's fixed points and the school breaks: what there is, a new one, one that is changed, a county's breaks. */
export function PointsDialog({ onSchool, onClose }: PointsDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [shown, setShown] = useState<Shown>({ kind: 'list' })
  const toList = () => setShown({ kind: 'list' })
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={560}
      title={titleOf(shown, t)}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {shown.kind === 'list' && (
        <PointList
          onPoint={(point) => setShown({ kind: 'point', point })}
          onBreaks={() => setShown({ kind: 'breaks' })}
        />
      )}
      {shown.kind === 'point' && <PointForm point={shown.point} onDone={toList} />}
      {shown.kind === 'breaks' && (
        <SchoolBreaksForm
          onCancel={toList}
          onDone={() => {
            onSchool()
            toList()
          }}
        />
      )}
    </Modal>
  )
}

function titleOf(shown: Shown, t: TFunction): string {
  switch (shown.kind) {
    case 'list':
      return t('calendar.points.title')
    case 'breaks':
      return t('calendar.points.breaksTitle')
    case 'point':
      return shown.point === null
        ? t('calendar.points.adding')
        : t('calendar.points.changing', { name: shown.point.name })
  }
}
