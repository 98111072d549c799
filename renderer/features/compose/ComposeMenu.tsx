import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconExternalLink, IconFileExport, IconHistory, IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isOwnWindow } from '../../app/ownWindow.ts'

interface ComposeMenuProps {
  readonly onWindow: () => void
  readonly onHandOver: () => void
  readonly onTemplate: () => void
  readonly onHistory: () => void
}

/** What can be done with the post as a whole, beside publishing it. */
export function ComposeMenu({ onWindow, onHandOver, onTemplate, onHistory }: ComposeMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('sharing.post.more')}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!isOwnWindow && (
          <Menu.Item leftSection={<IconExternalLink size={16} stroke={1.6} />} onClick={onWindow}>
            {t('windows.open')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconFileExport size={16} stroke={1.6} />} onClick={onHandOver}>
          {t('sharing.post.handOver')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTemplate size={16} stroke={1.6} />} onClick={onTemplate}>
          {t('templates.save')}
        </Menu.Item>
        <Menu.Item leftSection={<IconHistory size={16} stroke={1.6} />} onClick={onHistory}>
          {t('palette.post.history')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
