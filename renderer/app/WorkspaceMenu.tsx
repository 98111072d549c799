import { Menu, Text, UnstyledButton } from '@mantine/core'
import {
  IconBook2,
  IconFolder,
  IconInfoCircle,
  IconLogout,
  IconSelector,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CheckDialog } from '../features/archive/CheckDialog.tsx'
import { useCommands } from './commands.ts'
import { useDo } from './queries.ts'
import classes from './WorkspaceMenu.module.css'
import { enterWorkspace } from './workspace.ts'

/** Which workspace is open, and the way out of it. */
export function WorkspaceMenu({ folder }: { folder: string }) {
  const { t } = useTranslation()
  const close = useDo('workspace.close', { onSuccess: enterWorkspace })
  const [, go] = useLocation()
  const [isChecking, setChecking] = useState(false)
  useCommands([
    {
      ...{ id: 'check-workspace', group: 'help', label: t('archive.check.open'), icon: IconShieldCheck },
      keywords: ['integritet', 'kontroll', 'check', 'integrity', 'database'],
      run: () => setChecking(true),
    },
    {
      ...{ id: 'about', group: 'help', label: t('about.title'), icon: IconInfoCircle },
      ...{ keywords: ['version', 'licens', 'licence', 'about', 'sbom'], run: () => go('/about') },
    },
  ])
  return (
    <>
      <Menu width={260} position="top-start">
        <Menu.Target>
          <UnstyledButton className={classes.target} aria-label={t('common.workspace.open', { folder })}>
            <IconFolder size={18} stroke={1.6} aria-hidden />
            <Text size="xs" truncate className={classes.name} data-aside>
              {folderName(folder)}
            </Text>
            <IconSelector size={14} stroke={1.6} aria-hidden className={classes.selector} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label className={classes.path}>{folder}</Menu.Label>
          <Menu.Item
            leftSection={<IconShieldCheck size={16} stroke={1.6} />}
            onClick={() => setChecking(true)}
          >
            {t('archive.check.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconBook2 size={16} stroke={1.6} />} onClick={() => go('/guide')}>
            {t('guide.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconInfoCircle size={16} stroke={1.6} />} onClick={() => go('/about')}>
            {t('about.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => close.mutate({})}>
            {t('common.workspace.change')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isChecking && <CheckDialog onClose={() => setChecking(false)} />}
    </>
  )
}

function folderName(folder: string): string {
  return folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder
}
