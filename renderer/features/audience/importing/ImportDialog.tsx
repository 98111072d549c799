import { Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Told } from '../../../ui/Told.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { ProgressNote } from './ProgressNote.tsx'
import { ReportStep } from './ReportStep.tsx'
import { useContactImport } from './useContactImport.ts'

interface ImportDialogProps {
  /** Dropped on the program: looked at from the start. */
  readonly dropped: File | null
  readonly onClose: () => void
}

/** From a file to contacts: choose it, check its columns, try it out, do it. Nothing is saved before the last step. */
export function ImportDialog({ dropped, onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const importing = useContactImport()
  const { step, isBusy, error, progress, isCancelled, chooseFile } = importing
  const first = useRef(dropped)
  useEffect(() => {
    if (first.current !== null) chooseFile(first.current)
    first.current = null
  })
  const close = () => {
    importing.leave()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={close}
      size={880}
      title={t('audience.import.title')}
      closeOnClickOutside={step.kind === 'choose' || step.kind === 'done'}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {isCancelled && (
          <Told>
            <Text size="sm">{t('audience.import.cancelled')}</Text>
          </Told>
        )}
        {error !== null && !isCancelled && <ErrorNote error={error} />}
        {step.kind === 'choose' && <ChooseFile isBusy={isBusy} onChosen={chooseFile} />}
        {/* In the step's place: beneath it, in a low window, neither the bar nor the way out would be seen. */}
        {progress !== null && <ProgressNote progress={progress} onCancel={importing.cancel} />}
        {progress === null && step.kind === 'columns' && (
          <ColumnsStep
            fileName={step.file.fileName}
            look={step.look}
            mapping={importing.mapping}
            basis={importing.basis}
            isBusy={isBusy}
            onMapping={importing.setMapping}
            onBasis={importing.setBasis}
            infersPlace={importing.infersPlace}
            onInfersPlace={importing.setInfersPlace}
            onBack={importing.backToFile}
            onNext={importing.tryOut}
          />
        )}
        {progress === null && (step.kind === 'tried' || step.kind === 'done') && (
          <ReportStep
            fileName={step.file.fileName}
            report={step.report}
            isBusy={isBusy}
            onBack={importing.backToColumns}
            onImport={importing.carryOut}
            onClose={close}
          />
        )}
      </Stack>
    </Modal>
  )
}
