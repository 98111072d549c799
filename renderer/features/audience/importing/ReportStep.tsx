import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactImportReport } from '../../../../shared/contract/contactImport.ts'
import { CountTiles } from '../../../ui/CountTiles.tsx'
import { Told } from '../../../ui/Told.tsx'
import { ImportNotes } from './ImportNotes.tsx'
import { RejectedRows } from './RejectedRows.tsx'
import classes from './ReportStep.module.css'
import { UndoImport } from './UndoImport.tsx'

interface ReportStepProps {
  readonly fileName: string
  readonly report: ContactImportReport
  readonly isBusy: boolean
  readonly onBack: () => void
  readonly onImport: () => void
  readonly onClose: () => void
}

/** What an import will do, or has done: counts that add up to the rows of the file, and the rows that were refused. */
export function ReportStep({ fileName, report, isBusy, onBack, onImport, onClose }: ReportStepProps) {
  const { t } = useTranslation()
  const { dryRun, importId, rows, added, updated, unchanged, suppressed, rejectedCount, placed } = report
  const kept = rows - rejectedCount
  const counts = [
    { label: t('audience.import.added'), count: added },
    { label: t(dryRun ? 'audience.import.updated' : 'audience.import.updatedDone'), count: updated },
    { label: t('audience.import.unchanged'), count: unchanged },
    { label: t('audience.import.rejectedCount'), count: rejectedCount, isBad: true },
  ]
  return (
    <>
      <div>
        <Text fw={600}>{fileName}</Text>
        <Text size="sm" c="dimmed">
          {t('audience.import.rows', { count: rows })}
        </Text>
      </div>
      <Told>
        <Group gap={8}>
          {!dryRun && <IconCircleCheck size={18} stroke={1.6} className={classes.done} aria-hidden />}
          <Text>
            {dryRun
              ? t(kept === 0 ? 'audience.import.nothing' : 'audience.import.tried')
              : t('audience.import.done')}
          </Text>
        </Group>
      </Told>
      <CountTiles counts={counts} />
      {suppressed > 0 && (
        <Text size="sm" c="dimmed">
          {t('audience.import.suppressed', { count: suppressed })}
        </Text>
      )}
      {placed.byName + placed.byTown + placed.byDomain > 0 && (
        <Text size="sm" c="dimmed">
          {t('audience.import.placed', placed)}
        </Text>
      )}
      <ImportNotes notes={report.notes} />
      {rejectedCount > 0 && <RejectedRows report={report} />}
      <Group justify={dryRun || importId !== null ? 'space-between' : 'flex-end'}>
        {!dryRun && importId !== null && <UndoImport importId={importId} onUndone={onClose} />}
        {dryRun && (
          <Button variant="default" onClick={onBack}>
            {t('common.action.back')}
          </Button>
        )}
        {dryRun ? (
          <Button data-autofocus disabled={kept === 0} loading={isBusy} onClick={onImport}>
            {t('audience.import.doIt', { count: kept })}
          </Button>
        ) : (
          <Button data-autofocus onClick={onClose}>
            {t('common.action.close')}
          </Button>
        )}
      </Group>
    </>
  )
}
