import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconClipboardText, IconReload, IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { latestText } from '../../app/keptText.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'
import { DiagnosisDialog } from './DiagnosisDialog.tsx'

interface CrashScreenProps {
  readonly of: 'screen' | 'program'
  readonly onRetry: () => void
}

/** In place of what fell over: what happened, what became of the text, and the ways on. */
export function CrashScreen({ of, onRetry }: CrashScreenProps) {
  const { t } = useTranslation()
  const [isTold, setTold] = useState(false)
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('support.crash.textCopied')) })
  const text = latestText().slice(0, 100_000)
  return (
    <Stack p="xl" maw={720}>
      <Alert
        color="red"
        icon={<IconAlertTriangle stroke={1.6} />}
        title={t(`support.crash.${of}`)}
        role="alert"
      >
        <Text size="sm">{t('support.crash.text')}</Text>
      </Alert>
      <Group gap="sm">
        <Button onClick={onRetry}>{t('support.crash.again')}</Button>
        <Button
          variant="default"
          leftSection={<IconReload size={16} stroke={1.6} />}
          onClick={() => window.location.reload()}
        >
          {t('support.crash.reload')}
        </Button>
        {text !== '' && (
          <Button
            variant="default"
            leftSection={<IconClipboardText size={16} stroke={1.6} />}
            onClick={() => copy.mutate({ text })}
          >
            {t('support.crash.copyText')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconStethoscope size={16} stroke={1.6} />}
          onClick={() => setTold(true)}
        >
          {t('support.diagnosis.open')}
        </Button>
      </Group>
      {isTold && <DiagnosisDialog onClose={() => setTold(false)} />}
    </Stack>
  )
}
