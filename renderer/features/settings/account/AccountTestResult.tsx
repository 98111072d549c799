import { Alert, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AccountTest } from '../../../../shared/contract/accounts.ts'
import { troubleError } from '../../../../shared/errors/troubleRecord.ts'
import { accountTestText } from '../../../../shared/i18n/accountTestText.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { shortMomentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'

interface AccountTestResultProps {
  readonly test: AccountTest | undefined
  /** Set where the test itself could not be made. */
  readonly error: unknown
}

/** What the network said, in words. */
export function AccountTestResult({ test, error }: AccountTestResultProps) {
  const { t } = useTranslation()
  const zone = useZone()
  if (test === undefined || test.trouble !== null) {
    return (
      <div style={{ marginTop: 'var(--mantine-spacing-sm)' }}>
        <ErrorNote error={test?.trouble ? troubleError(test.trouble) : error} />
      </div>
    )
  }
  return (
    <Alert color="pine" mt="sm" icon={<IconCircleCheck stroke={1.6} />} title={t('accounts.works')}>
      {accountTestText(test, t, (instant) => shortMomentText(instant, zone)).map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Alert>
  )
}
