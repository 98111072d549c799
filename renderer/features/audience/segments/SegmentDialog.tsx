import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { namesOf } from './readRule.ts'
import { SegmentForm } from './SegmentForm.tsx'

interface SegmentDialogProps {
  /** null: a new one. */
  readonly segment: Segment | null
  readonly geo: GeoRegistry
  readonly onClose: () => void
  readonly onSaved?: (segment: Segment) => void
}

/** A segment's name and rule, built or written, with whom it holds beside it at once. */
export function SegmentDialog({ segment, geo, onClose, onSaved }: SegmentDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const names = useAsk('segments.names', {})
  return (
    <Modal
      opened
      onClose={onClose}
      size={1200}
      title={t(segment === null ? 'segment.add' : 'segment.edit')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {names.isError && <ErrorNote error={names.error} onRetry={() => void names.refetch()} />}
      {names.isPending && <SkeletonRows rows={4} />}
      {names.data !== undefined && (
        <SegmentForm
          segment={segment}
          geo={geo}
          names={namesOf(names.data)}
          onClose={onClose}
          {...(onSaved && { onSaved })}
        />
      )}
    </Modal>
  )
}
