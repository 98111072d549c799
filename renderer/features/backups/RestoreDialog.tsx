import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '../../../shared/contract/backups.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Backup } from '../../../shared/workspace/backup.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../ui/Skeletons.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { WorkLine } from '../../ui/WorkLine.tsx'
import { backupMoment } from './backupMoment.ts'

interface RestoreDialogProps {
  /** The workspace's; null: the one that is open. */
  readonly folder: string | null
  readonly backup: Backup
  /** That its moment is told in. */
  readonly zone: string
  readonly onRestored: (restored: Output<'workspace.restoreBackup'>) => void
  readonly onClose: () => void
}

/** What putting a backup back would change, before it is done. */
export function RestoreDialog({ folder, backup, zone, onRestored, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const which = { folder, name: backup.name }
  const preview = useAsk('workspace.previewRestore', which, { gcTime: 0 })
  const restore = useDo('workspace.restoreBackup', { onSuccess: onRestored })
  return (
    <Modal
      opened
      size="lg"
      returnFocus={false}
      onClose={restore.isPending ? () => undefined : onClose}
      title={t('backups.restore.title', { at: backupMoment(backup, zone) })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {preview.isPending && (
          <>
            <Text size="sm" role="status">
              {t('backups.restore.checking')}
            </Text>
            <SkeletonTable rows={4} columns={3} />
          </>
        )}
        {preview.isError && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.data !== undefined && <Difference preview={preview.data} />}
        {restore.isPending && <WorkLine work="put-back" />}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus disabled={restore.isPending} onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button
            disabled={preview.data === undefined}
            loading={restore.isPending}
            onClick={() => restore.mutate(which)}
          >
            {t('backups.restore.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Difference({ preview: { backup, present, missing } }: { readonly preview: RestorePreview }) {
  const { t } = useTranslation()
  const rows = ['posts', 'contacts', 'publications', 'sent'] as const
  return (
    <>
      <Text size="sm">{t('backups.restore.sound')}</Text>
      <Table verticalSpacing={4} aria-label={t('backups.restore.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backups.restore.table')}</Table.Th>
            {present !== null && <Table.Th ta="right">{t('backups.restore.now')}</Table.Th>}
            <Table.Th ta="right">{t('backups.restore.backup')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row}>
              <Table.Th fw={400}>{t(`backups.restore.${row}`)}</Table.Th>
              {present !== null && <Table.Td ta="right">{present.counts[row]}</Table.Td>}
              <Table.Td ta="right">{backup.counts[row]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {present !== null && (
        <Text size="sm">
          {present.posts === 0
            ? t('backups.restore.unchanged')
            : t('backups.restore.changed', { count: present.posts })}
        </Text>
      )}
      <Text size="sm">
        {present === null || present.sent === 0
          ? t('backups.restore.heldAnyway')
          : t('backups.restore.sentSince', { count: present.sent })}
      </Text>
      {missing > 0 && (
        <Alert color="orange" variant="light" role="note">
          {t('backups.restore.missing', { count: missing })}
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {t(present === null ? 'backups.restore.unreadable' : 'backups.restore.kept')}
      </Text>
    </>
  )
}
