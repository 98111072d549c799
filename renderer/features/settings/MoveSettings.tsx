import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconFileExport, IconUserExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { interfaceLanguage } from '../../app/i18n.ts'
import { useDo } from '../../app/queries.ts'
import { MovingProgress } from '../../ui/MovingProgress.tsx'
import { showSaved } from '../../ui/toasts.tsx'
import { MovedWorkspace } from '../welcome/MovedWorkspace.tsx'

/** The whole workspace in one file, for another computer. */
export function MoveSettings() {
  const { t } = useTranslation()
  const moveOut = useDo('workspace.moveOut', {
    onSuccess: ({ file }) => file !== null && showSaved(t('sharing.move.saved', { file }), file),
  })
  return (
    <Stack gap="md" align="stretch">
      <Alert
        role="note"
        variant="light"
        color="yellow"
        icon={<IconUserExclamation size={18} stroke={1.6} aria-hidden />}
      >
        {t('sharing.move.people')}
      </Alert>
      <Text size="sm">{t('sharing.move.secrets')}</Text>
      {moveOut.isPending ? (
        <MovingProgress doing="saving" />
      ) : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconFileExport size={18} stroke={1.6} aria-hidden />}
            onClick={() => moveOut.mutate({ language: interfaceLanguage() })}
          >
            {t('sharing.move.save')}
          </Button>
          <MovedWorkspace fullWidth={false} />
        </Group>
      )}
    </Stack>
  )
}
