import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface EraseDialogProps {
  readonly name: string
  readonly email: string
  readonly onClose: () => void
}

/** Asks once before what cannot be undone. */
export function EraseDialog({ name, email, onClose }: EraseDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const erase = useDo('contacts.erase', {
    onError: () => {},
    onSuccess: () => {
      showDone(t('audience.erase.done', { name }))
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('audience.erase.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('audience.erase.text')}</Text>
        {erase.isError && <ErrorNote error={erase.error} />}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button color="red" loading={erase.isPending} onClick={() => erase.mutate({ email })}>
            {t('audience.erase.action')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
