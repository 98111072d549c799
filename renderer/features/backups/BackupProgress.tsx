import { Progress, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventOf } from '../../../shared/contract/contract.ts'
import { useEvent } from '../../app/events.ts'

/** How far the backup that somebody asked for has come. */
export function BackupProgress() {
  const { t } = useTranslation()
  const [percent, setPercent] = useState(0)
  useEvent(
    'workspace.backingUp',
    useCallback((told: EventOf<'workspace.backingUp'>) => setPercent(told.percent), []),
  )
  return (
    <Stack gap={6}>
      <Text size="sm">{t('backups.making', { percent })}</Text>
      <Progress value={percent} aria-label={t('backups.makingLabel')} />
    </Stack>
  )
}
