import { Button, Group, Paper, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { closeOwnFile, useOwnFile } from '../../app/openedFiles.ts'

/** On the first screen: a post was opened from the desktop, and there is no workspace yet that it could go into. */
export function PostWaits() {
  const { t } = useTranslation()
  const called = useOwnFile()
  if (called?.kind !== 'post') return null
  return (
    <Paper withBorder radius="lg" p="md" mb="xl" role="status">
      <Group wrap="nowrap" gap="md">
        <IconMail size={22} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm" style={{ flex: 1, minWidth: 0 }}>
          {t('sharing.take.waits', { file: called.fileName })}
        </Text>
        <Button variant="default" size="xs" style={{ flex: 'none' }} onClick={() => closeOwnFile(called)}>
          {t('sharing.take.drop')}
        </Button>
      </Group>
    </Paper>
  )
}
