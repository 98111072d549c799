import { Anchor, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { i18n } from '../app/i18n.ts'

interface ToastLink {
  readonly label: string
  readonly href: string
}

/** Says that something was done, with a way to where it can be seen. While a dialogue is open, toasts stand at the top (app/app.css). */
export function showDone(message: string, link?: ToastLink): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{message}</Text>
        {link !== undefined && (
          <Anchor size="sm" fw={600} href={link.href} onClick={() => notifications.hide(id)}>
            {link.label}
          </Anchor>
        )}
      </Group>
    ),
    closeButtonProps: { 'aria-label': i18n.t('common.action.close') },
    autoClose: 8_000,
  })
}

/** Says that something was done, and offers the way back for a while. */
export function showUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{message}</Text>
        <Anchor
          component="button"
          type="button"
          size="sm"
          fw={600}
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {i18n.t('common.action.undo')}
        </Anchor>
      </Group>
    ),
    closeButtonProps: { 'aria-label': i18n.t('common.action.close') },
    autoClose: 12_000,
  })
}
