import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../app/call.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FileTarget } from '../../ui/FileTarget.tsx'
import { pickedFile } from '../../ui/pickedFile.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './ReachImportDialog.module.css'
import { ReachImportOutcome } from './ReachImportOutcome.tsx'

/** From a CSV file to observations: choose it, and read what was taken and what was not. */
export function ReachImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const reading = useMutation({
    mutationFn: async (file: File) => ({
      fileName: file.name,
      report: await call('reach.import', await pickedFile(file)),
    }),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('reach.screen.importTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {reading.isError && <ErrorNote error={reading.error} />}
        {reading.data === undefined ? (
          <>
            <FileTarget isBusy={reading.isPending} onChosen={reading.mutate} />
            <div>
              <Text size="sm">{t('reach.screen.importTeach')}</Text>
              <pre className={classes.file}>{t('reach.screen.importColumns')}</pre>
              <Text size="sm" c="dimmed">
                {t('reach.screen.importMore')}
              </Text>
            </div>
          </>
        ) : (
          <>
            <ReachImportOutcome {...reading.data} />
            <Group justify="flex-end">
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
