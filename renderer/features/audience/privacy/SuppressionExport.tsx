import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TableFormat } from '../../../../shared/contract/privacy.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'

/** The list as a file, with the addresses that are known or with fingerprints alone. */
export function SuppressionExport() {
  const { t } = useTranslation()
  const save = useDo('desktop.saveSuppressions', {
    onSuccess: ({ file }) => file !== null && showDone(t('privacy.suppressions.exported', { file })),
  })
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} stroke={1.6} />}
          rightSection={<IconChevronDown size={16} stroke={1.6} />}
          loading={save.isPending}
        >
          {t('privacy.suppressions.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {[true, false].map((withAddresses) => (
          <div key={String(withAddresses)}>
            {!withAddresses && <Menu.Divider />}
            <Menu.Label>
              {t(`privacy.suppressions.${withAddresses ? 'exportWith' : 'exportWithout'}`)}
              {!withAddresses && <Text size="xs">{t('privacy.suppressions.exportWithoutHint')}</Text>}
            </Menu.Label>
            {TableFormat.options.map((format) => (
              <Menu.Item
                key={format}
                onClick={() => save.mutate({ format, withAddresses, language: interfaceLanguage() })}
              >
                {t(`audience.list.exportAs.${format}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
