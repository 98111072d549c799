import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { troubleRecord } from '../../../shared/errors/troubleRecord.ts'
import { describeError } from '../../../shared/i18n/describeError.ts'
import type { Publication } from '../../../shared/schedule/publication.ts'

/** Why a publication stands still or failed, where, and what to do about it. */
export function TroubleNote({
  publication: { trouble, state, ahead },
}: {
  readonly publication: Publication
}) {
  const { t } = useTranslation()
  if (trouble === null) return null
  const { message, place, remedy } = describeError(troubleRecord(trouble), t)
  return (
    <Alert
      color={state === 'failed' ? 'red' : 'orange'}
      mt="sm"
      py="xs"
      role="status"
      title={place === '' ? message : `${message} (${place})`}
    >
      {/* What its network holds has not stopped: there is nothing to resume. */}
      {ahead === 'handed' && trouble.code === 'account-sign-in-lost'
        ? t('common.remedy', { remedy: t('sending.ahead.signInAgain') })
        : t('common.remedy', { remedy })}
    </Alert>
  )
}
