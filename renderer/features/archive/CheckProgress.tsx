import { Progress, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventOf } from '../../../shared/contract/contract.ts'
import { useEvent } from '../../app/events.ts'

/** How far the look through the workspace has come, and at what it is. */
export function CheckProgress() {
  const { t } = useTranslation()
  const [{ step, percent }, setTold] = useState<EventOf<'workspace.checking'>>({
    step: 'database',
    percent: 0,
  })
  useEvent('workspace.checking', useCallback(setTold, []))
  const name = t(`support.check.step.${step}`)
  return (
    <Stack gap={6}>
      <Text size="sm">{t('support.check.progress', { step: name, percent })}</Text>
      <Progress value={percent} aria-label={name} />
    </Stack>
  )
}
