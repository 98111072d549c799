import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { troubleError } from '../../../shared/errors/troubleRecord.ts'
import type { Backup } from '../../../shared/workspace/backup.ts'
import { call } from '../../app/call.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { describeThrown, showError } from '../../app/showError.ts'
import { enterWorkspace } from '../../app/workspace.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../ui/Skeletons.tsx'
import { showDone, showUndo } from '../../ui/toasts.tsx'
import { useZone } from '../../ui/useZone.ts'
import { BackupTable } from './BackupTable.tsx'
import { backupMoment } from './backupMoment.ts'
import { DecidedBackups } from './DecidedBackups.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

/** So many are shown before somebody asks for more. */
const shownAtFirst = 5

/** The backups of the open workspace: what there is, one more now, and the way back to one. */
export function BackupSettings() {
  const { t } = useTranslation()
  const zone = useZone()
  const kept = useAsk('workspace.backups', { folder: null })
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [isWhole, setWhole] = useState(false)
  const make = useDo('workspace.backUp', {
    // Whoever waited may be elsewhere by now.
    onSuccess: (made) =>
      showDone(t('backups.done', { at: backupMoment(made, zone) }), {
        label: t('common.action.show'),
        href: '#/settings/backups',
      }),
  })
  if (kept.isError) return <ErrorNote error={kept.error} onRetry={() => void kept.refetch()} />
  if (kept.data === undefined) return <SkeletonTable rows={3} columns={4} />
  const { backups, failure } = kept.data
  const shown = isWhole ? backups : backups.slice(0, shownAtFirst)
  return (
    <Stack gap="md">
      {failure !== null && (
        <Alert color="orange" variant="light" role="note" title={t('backups.failed')}>
          <Text size="sm">{describeThrown(troubleError(failure)).message}</Text>
        </Alert>
      )}
      {backups.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('backups.none')}
        </Text>
      ) : (
        <BackupTable backups={shown} zone={zone} onRestore={setChosen} />
      )}
      <DecidedBackups />
      <Group>
        <Button
          variant="light"
          leftSection={<IconDatabaseExport size={18} stroke={1.6} aria-hidden />}
          loading={make.isPending}
          onClick={() => make.mutate({})}
        >
          {t('backups.now')}
        </Button>
        {shown.length < backups.length && (
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {t('backups.more', { count: backups.length - shown.length })}
          </Button>
        )}
      </Group>
      {chosen !== null && (
        <RestoreDialog
          folder={null}
          {...{ backup: chosen, zone }}
          onClose={() => setChosen(null)}
          onRestored={(restored) =>
            tellRestored(restored, t('backups.restore.done', { at: backupMoment(chosen, zone) }))
          }
        />
      )}
    </Stack>
  )
}

/** The workspace is another one now; the way back is the backup that was made of what was there. */
function tellRestored({ state, undo }: Output<'workspace.restoreBackup'>, message: string): void {
  enterWorkspace(state)
  if (undo === null) {
    showDone(message)
    return
  }
  showUndo(message, () => {
    call('workspace.restoreBackup', { folder: null, name: undo })
      .then((back) => enterWorkspace(back.state))
      .catch(showError)
  })
}
