import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ContactExportFormat } from '../../../../shared/contract/contacts.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'

/** Every contact as a file that Excel opens and an import reads back. */
export function ExportButton() {
  const { t } = useTranslation()
  const save = useDo('desktop.saveContacts', {
    onSuccess: ({ file }) => file !== null && showDone(t('audience.list.exported', { file })),
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} stroke={1.6} />}
          rightSection={<IconChevronDown size={16} stroke={1.6} />}
          loading={save.isPending}
        >
          {t('common.action.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ContactExportFormat.options.map((format) => (
          <Menu.Item key={format} onClick={() => save.mutate({ format, language: interfaceLanguage() })}>
            {t(`audience.list.exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
