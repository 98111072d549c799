import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePolicy } from '../../app/usePolicy.ts'

/** What the organisation has decided of backups; nothing where it has not. */
export function DecidedBackups() {
  const { t } = useTranslation()
  const { backupDays, backupFolder, backupCopies } = usePolicy()
  const decided = [
    ...(backupDays === undefined ? [] : [t('policy.decided.backupDays', { count: backupDays })]),
    ...(backupFolder === undefined ? [] : [t('policy.decided.backupFolder', { folder: backupFolder })]),
    ...(backupFolder === undefined || backupCopies === undefined
      ? []
      : [t('policy.decided.backupCopies', { count: backupCopies })]),
  ]
  if (decided.length === 0) return null
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {[...decided, t('policy.fixed')].join(' ')}
    </Text>
  )
}
