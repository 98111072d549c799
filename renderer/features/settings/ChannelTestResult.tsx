import { Alert, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChannelTest } from '../../../shared/contract/channels.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { troubleRecord } from '../../../shared/errors/troubleRecord.ts'
import { accountText } from '../../../shared/i18n/accountText.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'

interface ChannelTestResultProps {
  readonly test: ChannelTest | undefined
  /** Set where the test itself could not be made. */
  readonly error: unknown
}

/** What the server said, in words. */
export function ChannelTestResult({ test, error }: ChannelTestResultProps) {
  const { t } = useTranslation()
  if (test?.ok === true) {
    const { maxMessageBytes, authentication, account } = test.limits
    const limits = [
      maxMessageBytes !== null &&
        t('settings.channels.largest', { megabytes: Math.floor(maxMessageBytes / 1_000_000) }),
      authentication.length > 0 && t('settings.channels.authentication', { list: authentication.join(', ') }),
    ]
      .filter((part) => part !== false)
      .join(' ')
    return (
      <Alert
        color="pine"
        mt="sm"
        icon={<IconCircleCheck stroke={1.6} />}
        title={t('settings.channels.works')}
      >
        {limits !== '' && <Text size="sm">{limits}</Text>}
        {account !== undefined &&
          accountText(account, t).map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
      </Alert>
    )
  }
  const trouble = test?.trouble && troubleRecord(test.trouble)
  return (
    <div style={{ marginTop: 'var(--mantine-spacing-sm)' }}>
      <ErrorNote error={trouble ? new RundbrevError(trouble.code, trouble.place, trouble.values) : error} />
    </div>
  )
}
