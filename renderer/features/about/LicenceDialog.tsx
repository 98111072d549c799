import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './about.module.css'

interface LicenceDialogProps {
  readonly name: string
  readonly version: string
  readonly onClose: () => void
}

/** The terms of one package, word for word. */
export function LicenceDialog({ name, version, onClose }: LicenceDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const licence = useAsk('program.licence', { name, version })
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={760}
      title={`${name} ${version}`}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {licence.isPending && <SkeletonText lines={12} />}
      {licence.isError && <ErrorNote error={licence.error} onRetry={() => void licence.refetch()} />}
      {licence.isSuccess && (
        <section className={classes.text} aria-label={t('about.packages.licence')}>
          {licence.data.text}
        </section>
      )}
    </Modal>
  )
}
