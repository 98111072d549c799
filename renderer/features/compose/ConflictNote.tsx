import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { insteadState } from '../../app/ownWindow.ts'
import { describeThrown, showError } from '../../app/showError.ts'
import type { Draft } from './draft/useDraft.ts'

/** The post was changed elsewhere: both ways out keep every word. */
export function ConflictNote({ draft, error }: { draft: Draft; error: unknown }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const keepAsCopy = async () => {
    try {
      go(`/posts/${await draft.keepAsCopy()}`, { state: insteadState })
    } catch (failure) {
      showError(failure)
    }
  }
  return (
    <Alert
      color="orange"
      mb="md"
      icon={<IconAlertTriangle stroke={1.6} />}
      title={describeThrown(error).message}
      role="alert"
    >
      <Text size="sm">{t('compose.conflict.explanation')}</Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={() => void keepAsCopy()}>
          {t('compose.conflict.copy')}
        </Button>
        <Button size="xs" variant="default" onClick={() => draft.keepMine().catch(showError)}>
          {t('compose.conflict.overwrite')}
        </Button>
      </Group>
    </Alert>
  )
}
