import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/call.ts'
import { CountTiles } from '../../../ui/CountTiles.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FileTarget } from '../../../ui/FileTarget.tsx'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { RejectedTable } from '../../../ui/RejectedTable.tsx'
import { Told } from '../../../ui/Told.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { UndoReachImport } from '../importing/UndoReachImport.tsx'

/** A list of mentions from a file: what was taken in, and what was not. */
export function MediaImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const reading = useMutation({
    mutationFn: async (file: File) => call('media.import', await pickedFile(file)),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('media.import.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {reading.isError && <ErrorNote error={reading.error} />}
        {reading.data === undefined ? (
          <>
            <FileTarget alsoAccepts=".xlsx" isBusy={reading.isPending} onChosen={reading.mutate} />
            <Text size="sm">{t('media.import.teach')}</Text>
            <Text size="sm" c="dimmed">
              {t('media.import.more')}
            </Text>
          </>
        ) : (
          <>
            <Told>
              <CountTiles
                counts={[
                  { label: t('reach.screen.importAdded'), count: reading.data.added },
                  { label: t('reach.screen.importUnchanged'), count: reading.data.unchanged },
                  {
                    label: t('reach.screen.importRejected'),
                    count: reading.data.rejected.length,
                    isBad: true,
                  },
                ]}
              />
            </Told>
            {reading.data.rejected.length > 0 && (
              <RejectedTable
                lines={reading.data.rejected.map(({ reason, ...line }) => ({
                  ...line,
                  reason: t(`media.reject.${reason}`),
                }))}
              />
            )}
            <Group justify="flex-end">
              {reading.data.importId !== null && (
                <UndoReachImport
                  importId={reading.data.importId}
                  fileName={reading.variables.name}
                  onUndone={onClose}
                />
              )}
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
