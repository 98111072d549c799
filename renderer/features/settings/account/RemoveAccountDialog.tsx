import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import type { AccountChannel } from './useAccountForm.ts'

interface RemoveAccountDialogProps {
  readonly channel: AccountChannel
  readonly onClose: () => void
}

/** Says what stays and what is forgotten, and afterwards whether the network has been told. */
export function RemoveAccountDialog({
  channel: { id, name, ...channel },
  onClose,
}: RemoveAccountDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const network = networkNames[channel.network]
  const remove = useDo('channels.remove', {
    onError: () => {},
    onSuccess({ revoked }) {
      // An app password, or a token made by hand, goes on opening the door there.
      const isLeft = channel.kept.length > 0 && (channel.network === 'bluesky' || revoked === 'none')
      showDone(t(`accounts.removal.${isLeft ? 'left' : revoked}`, { name, network }))
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('accounts.removal.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <Stack>
        <Text size="sm">{t('accounts.removal.text', { network })}</Text>
        {channel.kept.length > 0 && (
          <Text size="sm">
            {channel.network === 'bluesky'
              ? t('accounts.removal.bluesky')
              : t('accounts.removal.revokes', { network })}
          </Text>
        )}
        {remove.isError && <ErrorNote error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('accounts.removal.keep')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('accounts.removal.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
