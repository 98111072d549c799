import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/workspace/backup.ts'
import { backupMoment } from './backupMoment.ts'

interface BackupTableProps {
  readonly backups: readonly Backup[]
  /** That their moments are told in. */
  readonly zone: string
  readonly onRestore: (backup: Backup) => void
}

/** Backups by when they were made, with what each holds. */
export function BackupTable({ backups, zone, onRestore }: BackupTableProps) {
  const { t } = useTranslation()
  return (
    <Table verticalSpacing={6} aria-label={t('backups.list')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('backups.column.at')}</Table.Th>
          <Table.Th>{t('backups.column.holds')}</Table.Th>
          <Table.Th ta="right">{t('backups.column.size')}</Table.Th>
          <Table.Th ta="right">{t('backups.column.act')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.name}>
            <Table.Td>
              <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
                {backupMoment(backup, zone)}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`backups.kind.${backup.kind}`)}
              </Text>
            </Table.Td>
            <Table.Td>{t('backups.holds', backup.counts)}</Table.Td>
            <Table.Td ta="right">
              {t('backups.megabytes', {
                size: (backup.bytes / 1e6).toLocaleString(t('common.locale'), { maximumFractionDigits: 1 }),
              })}
            </Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('backups.restore.openOf', { at: backupMoment(backup, zone, true) })}
                onClick={() => onRestore(backup)}
              >
                {t('backups.restore.open')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
