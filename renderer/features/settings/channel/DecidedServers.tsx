import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePolicy } from '../../../app/usePolicy.ts'

/** Which servers the organisation allows; nothing where it allows every one. */
export function DecidedServers() {
  const { t } = useTranslation()
  const { mailServers } = usePolicy()
  if (mailServers === undefined) return null
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {t('policy.servers', { list: mailServers.join(', ') })} {t('policy.fixed')}
    </Text>
  )
}
