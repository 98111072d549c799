import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { troubleRecord } from '../../../shared/errors/troubleRecord.ts'
import { describeError } from '../../../shared/i18n/describeError.ts'
import type { InboxState } from '../../../shared/inbox/inboxMail.ts'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'

interface InboxStatusProps {
  readonly inbox: InboxState
  /** There is no other to tell it from. */
  readonly isOnly: boolean
}

/** When an inbox was last looked through, and what stands in the way. */
export function InboxStatus({
  inbox: { channelName, address, lookedAt, trouble },
  isOnly,
}: InboxStatusProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const when =
    lookedAt === null ? t('inbox.neverLooked') : t('inbox.lookedAt', { moment: momentText(lookedAt, zone) })
  const line = [...(isOnly ? [] : [channelName]), address, when].join(' · ')
  if (trouble === null) {
    return (
      <Text size="sm" c="dimmed">
        {line}
      </Text>
    )
  }
  const { message, remedy } = describeError(troubleRecord(trouble), t)
  return (
    <Alert color="orange" py="xs" role="status" title={message}>
      {t('common.remedy', { remedy })}
      <Text size="xs" c="dimmed" mt={4}>
        {line}
      </Text>
    </Alert>
  )
}
