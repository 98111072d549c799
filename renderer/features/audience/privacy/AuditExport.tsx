import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type AuditFilter, TableFormat } from '../../../../shared/contract/privacy.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'

/** The entries that are shown as a file. */
export function AuditExport({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTranslation()
  const save = useDo('desktop.saveAudit', {
    onSuccess: ({ file }) => file !== null && showDone(t('privacy.audit.exported', { file })),
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
        {TableFormat.options.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => save.mutate({ ...filter, format, language: interfaceLanguage() })}
          >
            {t(`audience.list.exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
