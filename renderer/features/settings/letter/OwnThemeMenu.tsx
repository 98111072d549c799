import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconDownload, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OwnTheme } from '../../../../shared/contract/themes.ts'
import { call } from '../../../app/call.ts'
import { useDo } from '../../../app/queries.ts'
import { showError } from '../../../app/showError.ts'
import { showSaved } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'

interface OwnThemeMenuProps {
  readonly own: OwnTheme
  readonly onDuplicate: () => void
}

/** What else can be done with a theme of one's own. */
export function OwnThemeMenu({ own: { id, theme }, onDuplicate }: OwnThemeMenuProps) {
  const { t } = useTranslation()
  const { name } = theme
  const remove = useDo('themes.remove', {
    onSuccess: (removed) =>
      offerUndo(t('themes.removed', { name }), () => {
        call('themes.save', { id: null, theme: removed.theme })
          .then((saved) => (removed.wasUsed ? call('themes.use', { theme: { own: saved.id } }) : {}))
          .catch(showError)
      }),
  })
  const exportTheme = async () => {
    try {
      const { file } = await call('desktop.saveText', await call('themes.export', { id }))
      if (file !== null) showSaved(t('themes.exported', { file }), file)
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('themes.more', { name })}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={onDuplicate}>
          {t('themes.duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} stroke={1.6} />} onClick={() => void exportTheme()}>
          {t('themes.export')}
        </Menu.Item>
        <Menu.Item
          color="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} stroke={1.6} />}
          onClick={() => remove.mutate({ id })}
        >
          {t('themes.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
