import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from './ErrorNote.tsx'

interface FailedDialogProps {
  /** The dialogue's own title. */
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
  readonly onClose: () => void
}

/** In place of a dialogue whose contents could not be had: whoever opened it is told why it does not come. */
export function FailedDialog({ title, error, onRetry, onClose }: FailedDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <ErrorNote error={error} onRetry={onRetry} />
    </Modal>
  )
}
