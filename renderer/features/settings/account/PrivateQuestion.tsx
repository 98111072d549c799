import { Alert, Button, Text } from '@mantine/core'
import { IconHomeQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface PrivateQuestionProps {
  readonly host: string
  readonly onYes: () => void
}

/** Asked before anything is sent to a server in the organisation's own network: a wrong address must not knock on doors there. */
export function PrivateQuestion({ host, onYes }: PrivateQuestionProps) {
  const { t } = useTranslation()
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      icon={<IconHomeQuestion stroke={1.6} />}
      title={t('accounts.form.private.question', { host })}
    >
      <Text size="sm">{t('accounts.form.private.text')}</Text>
      <Button mt="sm" size="xs" variant="default" onClick={onYes}>
        {t('accounts.form.private.yes')}
      </Button>
    </Alert>
  )
}
