import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReportPeriod } from '../../../shared/reach/report.ts'
import { type Command, useCommands } from '../../app/commands.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'

const formats = ['html', 'svg', 'csv', 'json'] as const

/** The report of the period as a file: to read, to lay out, to count on with, for a program. */
export function ExportMenu({ period }: { period: ReportPeriod }) {
  const { t } = useTranslation()
  const save = useDo('desktop.saveText', {
    onSuccess: ({ file }) => file !== null && showDone(t('reach.screen.exported', { file })),
  })
  const make = useDo('reach.export', { onSuccess: (document) => save.mutate(document) })
  useCommands(
    formats.map(
      (format): Command => ({
        id: `reach.export.${format}`,
        group: 'list',
        label: t('palette.reach.export', { format: t(`reach.screen.format.${format}`) }),
        icon: IconFileExport,
        keywords: ['rapport', 'exportera', 'report', 'export', format],
        run: () => make.mutate({ period, format }),
      }),
    ),
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} stroke={1.6} />}
          rightSection={<IconChevronDown size={16} stroke={1.6} />}
          loading={make.isPending || save.isPending}
        >
          {t('common.action.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => make.mutate({ period, format })}>
            {t(`reach.screen.format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
