import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReportPeriod } from '../../../shared/reach/report.ts'
import { type Command, useCommands } from '../../app/commands.ts'
import { useDo } from '../../app/queries.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { showDone } from '../../ui/toasts.tsx'

const formats = ['html', 'svg', 'csv', 'json'] as const

/** The report of the period as a file: to read, to lay out, to count on with, for a program. */
export function ReportExport({ period }: { period: ReportPeriod }) {
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
  const files = formats.map((format) => ({
    label: t(`reach.screen.format.${format}`),
    save: () => make.mutate({ period, format }),
  }))
  return <ExportMenu isSaving={make.isPending || save.isPending} groups={[{ files }]} />
}
