import { Text, UnstyledButton } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './RecentWorkspaces.module.css'

interface RecentWorkspacesProps {
  readonly folders: readonly string[]
  readonly disabled: boolean
  readonly onOpen: (folder: string) => void
}

/** The workspaces that were open last. */
export function RecentWorkspaces({ folders, disabled, onOpen }: RecentWorkspacesProps) {
  const { t } = useTranslation()
  if (folders.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('settings.welcome.recent')}>
      {folders.map((folder) => (
        <li key={folder}>
          <UnstyledButton className={classes.folder} disabled={disabled} onClick={() => onOpen(folder)}>
            <IconFolder size={18} stroke={1.6} aria-hidden />
            <Text size="sm" truncate>
              {folder}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
