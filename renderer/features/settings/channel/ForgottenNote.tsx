import { Alert, Text } from '@mantine/core'
import { IconLockOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../../app/queries.ts'

interface ForgottenNoteProps {
  /** What is about to be given: a sign-in, or the key that signs letters. */
  readonly what: 'signIn' | 'key'
}

/** Stands where a secret is given, on a computer that has no keyring to keep it under: said before, not found out after. */
export function ForgottenNote({ what }: ForgottenNoteProps) {
  const { t } = useTranslation()
  const kept = useAsk('channels.secretsKept', {}).data?.kept
  if (kept !== 'run') return null
  return (
    <Alert
      // It stands there from the beginning: nothing that a screen reader is to interrupt for.
      role="note"
      color="orange"
      variant="light"
      icon={<IconLockOff stroke={1.6} />}
      title={t(`channel.noKeyring.title.${what}`)}
    >
      <Text size="sm">{t(`channel.noKeyring.text.${what}`)}</Text>
      <Text size="sm" mt={6}>
        {t('channel.noKeyring.remedy')}
      </Text>
    </Alert>
  )
}
