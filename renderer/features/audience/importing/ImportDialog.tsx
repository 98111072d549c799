import { Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { ReportStep } from './ReportStep.tsx'
import { useContactImport } from './useContactImport.ts'

/** From a file to contacts: choose it, check its columns, try it out, do it. Nothing is saved before the last step. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const importing = useContactImport()
  const { step, isBusy, error } = importing
  return (
    <Modal
      opened
      onClose={onClose}
      size={880}
      title={t('audience.import.title')}
      closeOnClickOutside={step.kind === 'choose' || step.kind === 'done'}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {error !== null && <ErrorNote error={error} />}
        {step.kind === 'choose' && <ChooseFile isBusy={isBusy} onChosen={importing.chooseFile} />}
        {step.kind === 'columns' && (
          <ColumnsStep
            fileName={step.file.fileName}
            look={step.look}
            mapping={importing.mapping}
            consent={importing.consent}
            isBusy={isBusy}
            onMapping={importing.setMapping}
            onConsent={importing.setConsent}
            onBack={importing.backToFile}
            onNext={importing.tryOut}
          />
        )}
        {(step.kind === 'tried' || step.kind === 'done') && (
          <ReportStep
            file={step.file}
            report={step.report}
            isBusy={isBusy}
            onBack={importing.backToColumns}
            onImport={importing.carryOut}
            onClose={onClose}
          />
        )}
      </Stack>
    </Modal>
  )
}
