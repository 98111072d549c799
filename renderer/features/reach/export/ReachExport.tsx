import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodChoice } from '../../../../shared/reach/periodChoice.ts'
import { useCommands } from '../../../app/commands.ts'
import { ExportReachDialog } from './ExportReachDialog.tsx'
import { type ExportKind, exportKinds } from './exportChoice.ts'

interface ReachExportProps {
  /** What the screen shows. */
  readonly choice: PeriodChoice
  readonly years: readonly number[]
}

/** Reach taken out of the program: a button, and a command for each thing that it can be taken out as. */
export function ReachExport({ choice, years }: ReachExportProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<ExportKind | null>(null)
  useCommands(
    exportKinds.map((one) => ({
      id: `reach.export.${one}`,
      group: 'list',
      label: t('reachOut.dialog.command', { what: t(`reachOut.dialog.kind.${one}`) }),
      icon: IconFileExport,
      keywords: ['rapport', 'exportera', 'report', 'export', 'pdf', 'word', 'excel', one],
      run: () => setKind(one),
    })),
  )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport size={18} stroke={1.6} />}
        onClick={() => setKind('report')}
      >
        {t('common.action.export')}
      </Button>
      {kind !== null && (
        <ExportReachDialog kind={kind} choice={choice} years={years} onClose={() => setKind(null)} />
      )}
    </>
  )
}
