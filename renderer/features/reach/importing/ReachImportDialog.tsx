import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FileTarget } from '../../../ui/FileTarget.tsx'
import { Told } from '../../../ui/Told.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { CheckStep } from './CheckStep.tsx'
import { EarlierImports } from './EarlierImports.tsx'
import { ReachImportOutcome } from './ReachImportOutcome.tsx'
import { UndoReachImport } from './UndoReachImport.tsx'
import { useReachImport } from './useReachImport.ts'

interface ReachImportDialogProps {
  /** Dropped on the screen: looked at from the start. */
  readonly dropped: File | null
  readonly onClose: () => void
  /** To the places that wait for an answer. */
  readonly onPlaces: () => void
}

/** From a file of numbers to observations: choose it, see what it is taken for, and read what was taken in and what was not. */
export function ReachImportDialog({ dropped, onClose, onPlaces }: ReachImportDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const importing = useReachImport()
  const { step, error, chooseFile } = importing
  const first = useRef(dropped)
  useEffect(() => {
    if (first.current !== null) chooseFile(first.current)
    first.current = null
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t('reach.screen.importTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {importing.isCancelled && (
          <Told>
            <Text size="sm">{t('audience.import.cancelled')}</Text>
          </Told>
        )}
        {error !== null && !importing.isCancelled && <ErrorNote error={error} />}
        {step.kind === 'choose' && (
          <>
            <FileTarget
              alsoAccepts=".xlsx,.json,application/json"
              isBusy={importing.isBusy}
              onChosen={chooseFile}
            />
            <Text size="sm" c="dimmed">
              {t('reachImport.teach')}
            </Text>
            <EarlierImports />
          </>
        )}
        {step.kind === 'check' && <CheckStep importing={importing} file={step.file} look={step.look} />}
        {step.kind === 'done' && (
          <>
            <ReachImportOutcome fileName={step.file.fileName} report={step.report} onPlaces={onPlaces} />
            <Group justify="flex-end">
              {step.report.importId !== null && (
                <UndoReachImport
                  importId={step.report.importId}
                  fileName={step.file.fileName}
                  onUndone={onClose}
                />
              )}
              <Button variant="default" onClick={importing.backToFile}>
                {t('reachImport.another')}
              </Button>
              <Button data-autofocus onClick={onClose}>
                {t('common.action.close')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
