import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { askFailedAgain } from '../app/queries.ts'
import { describeThrown } from '../app/showError.ts'
import { noteShown } from '../app/untoldFailures.ts'

interface ErrorNoteProps {
  /** Whatever was thrown. */
  readonly error: unknown
  readonly onRetry?: () => void
}

/** What went wrong, where, and what to do: in place of what could not be shown. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t } = useTranslation()
  useEffect(noteShown, [])
  const { code, message, place, remedy } = describeThrown(error)
  // What the officer has called off is no fault.
  if (code === 'work-cancelled')
    return (
      <Text size="sm" role="status">
        {message} {remedy}
      </Text>
    )
  return (
    <Alert color="red" icon={<IconAlertTriangle stroke={1.6} />} title={message} role="alert">
      {place !== '' && <Text size="sm">{place}</Text>}
      <Text size="sm">{t('common.remedy', { remedy })}</Text>
      {onRetry !== undefined && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          onClick={() => {
            onRetry()
            askFailedAgain()
          }}
        >
          {t('common.action.retry')}
        </Button>
      )}
    </Alert>
  )
}
