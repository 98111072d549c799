import { Button, Modal, Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usualLogDays } from '../../../shared/program/logRecord.ts'
import { useDo } from '../../app/queries.ts'
import { usePolicy } from '../../app/usePolicy.ts'
import { timeText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import { CheckDialog } from '../archive/CheckDialog.tsx'
import { DiagnosisDialog } from './DiagnosisDialog.tsx'
import { useChangeSupport, useSupport } from './useSupport.ts'

/** What to do when the program does not do as it should: the diagnosis, the log, the workspace's check, the safe mode. */
export function SupportSettings() {
  const { t } = useTranslation()
  const state = useSupport()
  const zone = useZone()
  const [shown, setShown] = useState<'diagnosis' | 'check' | 'safe' | null>(null)
  const keep = useChangeSupport('program.keepDetailedLog')
  const until = state?.detailedUntil ?? null
  const { logDays } = usePolicy()
  const kept = t('support.log.hint', { days: logDays ?? usualLogDays })
  const hint = logDays === undefined ? kept : `${kept} ${t('policy.fixed')}`
  return (
    <Stack gap="md" align="flex-start">
      <Button variant="default" onClick={() => setShown('diagnosis')}>
        {t('support.diagnosis.open')}
      </Button>
      <Labelled hint={t('support.check.hint')}>
        <Button variant="default" onClick={() => setShown('check')}>
          {t('support.check.open')}
        </Button>
      </Labelled>
      <Switch
        label={t('support.log.detailed')}
        description={
          until === null ? hint : t('support.log.until', { time: timeText(until, zone, false), hint })
        }
        checked={until !== null}
        onChange={({ currentTarget }) => keep.mutate({ on: currentTarget.checked })}
      />
      {state?.isSafe === false && (
        <Labelled hint={t('support.safe.hint')}>
          <Button variant="default" onClick={() => setShown('safe')}>
            {t('support.safe.start')}
          </Button>
        </Labelled>
      )}
      {shown === 'diagnosis' && <DiagnosisDialog onClose={() => setShown(null)} />}
      {shown === 'check' && <CheckDialog onClose={() => setShown(null)} />}
      {shown === 'safe' && <SafeDialog onClose={() => setShown(null)} />}
    </Stack>
  )
}

function Labelled({ hint, children }: { readonly hint: string; readonly children: React.ReactNode }) {
  return (
    <div>
      {children}
      <Text size="xs" c="dimmed" mt={6}>
        {hint}
      </Text>
    </div>
  )
}

/** Asks once: the program restarts. */
function SafeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const restart = useDo('program.restart')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('support.safe.sureTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md" align="flex-start">
        <Text size="sm">{t('support.safe.sure')}</Text>
        <Button onClick={() => restart.mutate({ safely: true })}>{t('support.safe.go')}</Button>
      </Stack>
    </Modal>
  )
}
