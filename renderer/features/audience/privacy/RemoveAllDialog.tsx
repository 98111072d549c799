import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface RemoveAllDialogProps {
  readonly count: number
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** Asks once: more go than are shown. */
export function RemoveAllDialog({ count, onClose, onRemove }: RemoveAllDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      title={t('privacy.retention.confirm', { count })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('privacy.retention.confirmText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button color="red" onClick={onRemove}>
            {t('privacy.retention.removeAll', { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
