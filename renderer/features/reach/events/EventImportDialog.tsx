import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EventImportReport } from '../../../../shared/contract/events.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { call } from '../../../app/call.ts'
import { CountTiles } from '../../../ui/CountTiles.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FileTarget } from '../../../ui/FileTarget.tsx'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { RejectedTable } from '../../../ui/RejectedTable.tsx'
import { Told } from '../../../ui/Told.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { UndoReachImport } from '../importing/UndoReachImport.tsx'
import { EventPreview } from './EventPreview.tsx'

interface EventImportDialogProps {
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** A table of events from a file: what would be taken in, and, once the officer has said so, what was. */
export function EventImportDialog({ geo, onClose }: EventImportDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await pickedFile(chosen)
      return { file, report: await call('events.import', { ...file, dryRun: true }) }
    },
  })
  const run = useMutation({
    mutationFn: (file: Awaited<ReturnType<typeof pickedFile>>) =>
      call('events.import', { ...file, dryRun: false }),
  })
  const seen = look.data
  const report = run.data ?? seen?.report
  const isDone = run.data !== undefined
  const error = run.error ?? look.error
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t('events.import.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {error !== null && <ErrorNote error={error} />}
        {seen === undefined || report === undefined ? (
          <>
            <FileTarget alsoAccepts=".xlsx" isBusy={look.isPending} onChosen={look.mutate} />
            <Text size="sm">{t('events.import.teach')}</Text>
            <Text size="sm" c="dimmed">
              {t('events.import.more')}
            </Text>
          </>
        ) : (
          <>
            <div>
              <Text fw={600}>{seen.file.fileName}</Text>
              <Told>
                <Text size="sm">
                  {report.events.length === 0
                    ? t('events.import.nothing')
                    : isDone
                      ? t('events.import.done', { count: report.events.length })
                      : t('events.import.notYet')}
                </Text>
              </Told>
            </div>
            <Outcome report={report} isDone={isDone} />
            {!isDone && report.events.length > 0 && <EventPreview events={report.events} geo={geo} />}
            <Group justify="flex-end">
              {isDone && report.importId !== null && (
                <UndoReachImport
                  importId={report.importId}
                  fileName={seen.file.fileName}
                  onUndone={onClose}
                />
              )}
              {!isDone && (
                <Button variant="default" onClick={() => look.reset()}>
                  {t('reachImport.otherFile')}
                </Button>
              )}
              {isDone || report.events.length === 0 ? (
                <Button data-autofocus onClick={onClose}>
                  {t('common.action.close')}
                </Button>
              ) : (
                <Button data-autofocus loading={run.isPending} onClick={() => run.mutate(seen.file)}>
                  {t('events.import.doIt', { count: report.events.length })}
                </Button>
              )}
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}

/** The counts, and the rows that are refused, each with what to do about it. */
function Outcome({ report, isDone }: { readonly report: EventImportReport; readonly isDone: boolean }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { events, unchanged, rejected, leftOut } = report
  return (
    <>
      <CountTiles
        counts={[
          { label: t(isDone ? 'events.import.added' : 'events.import.willAdd'), count: events.length },
          { label: t('events.import.unchanged'), count: unchanged },
          { label: t('events.import.rejected'), count: rejected.length, isBad: true },
        ]}
      />
      {leftOut.some(({ why }) => why === 'total') && (
        <Text size="sm" c="dimmed">
          {t('events.import.total', {
            rows: leftOut
              .filter(({ why }) => why === 'total')
              .map(({ row }) => row)
              .join(', '),
          })}
        </Text>
      )}
      {rejected.length > 0 && (
        <section aria-labelledby={headingId}>
          <Title order={3} size="h6" mb={6} id={headingId}>
            {t('events.import.refused')}
          </Title>
          <RejectedTable
            lines={rejected.map(({ reason, ...line }) => ({ ...line, reason: t(`events.reject.${reason}`) }))}
          />
        </section>
      )}
    </>
  )
}
