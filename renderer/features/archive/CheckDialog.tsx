import { Alert, Modal, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { FaultNote } from './FaultNote.tsx'

/** Looks through the whole workspace while one waits, and says what is not as it must be. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const check = useAsk('archive.checkWorkspace', {}, { gcTime: 0, staleTime: 0 })
  return (
    <Modal
      opened
      size="lg"
      returnFocus={false}
      onClose={onClose}
      title={t('archive.check.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('archive.check.text')}
        </Text>
        {check.isFetching && <Waiting />}
        {!check.isFetching && check.isError && (
          <ErrorNote error={check.error} onRetry={() => void check.refetch()} />
        )}
        {!check.isFetching && check.data?.ok === true && (
          <Alert color="pine" icon={<IconShieldCheck stroke={1.6} />} role="status">
            {t('archive.check.ok', check.data.checked)}
          </Alert>
        )}
        {!check.isFetching && check.data?.ok === false && (
          <FaultNote
            title={t('archive.check.findings', { count: check.data.findings.length })}
            faults={check.data.findings}
          />
        )}
      </Stack>
    </Modal>
  )
}
