import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'

/** On the row of a channel whose secret is not on this computer: why, and that nothing leaves through it before somebody signs in. */
export function SecretGone() {
  const { t } = useTranslation()
  const kept = useAsk('channels.secretsKept', {}).data?.kept
  if (kept === undefined) return null
  return (
    <Text size="sm" c="red">
      {t(kept === 'run' ? 'channel.secretGone.closed' : 'channel.secretGone.elsewhere')}
    </Text>
  )
}
