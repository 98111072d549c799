import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/archive/finding.ts'
import { describeError } from '../../../shared/i18n/describeError.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Told } from '../../ui/Told.tsx'
import { showDone, showSaved } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { CheckProgress } from './CheckProgress.tsx'
import { FaultNote } from './FaultNote.tsx'

/** Looks through the whole workspace while one waits, and says what is not as it must be. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const callOff = useDo('work.cancel')
  const check = useAsk('archive.checkWorkspace', {}, { gcTime: 0, staleTime: 0 })
  // Nobody looks for what nobody waits for.
  const leave = () => {
    if (check.isFetching) callOff.mutate({ work: 'check-workspace' })
    onClose()
  }
  return (
    <Modal
      opened
      size="lg"
      returnFocus={false}
      onClose={leave}
      title={t('archive.check.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('archive.check.text')}
        </Text>
        {check.isFetching && <CheckProgress onCancel={leave} />}
        {!check.isFetching && check.isError && (
          <ErrorNote error={check.error} onRetry={() => void check.refetch()} />
        )}
        {!check.isFetching && check.data?.ok === true && (
          <Told>
            <Alert color="pine" icon={<IconShieldCheck stroke={1.6} />} role="note">
              {t('archive.check.ok', check.data.checked)}
            </Alert>
          </Told>
        )}
        {!check.isFetching && check.data?.ok === false && (
          <>
            <FaultNote
              title={t('archive.check.findings', { count: check.data.findings.length })}
              faults={check.data.findings}
            />
            <FaultActs faults={check.data.findings} onRepaired={() => void check.refetch()} />
          </>
        )}
      </Stack>
    </Modal>
  )
}

interface FaultActsProps {
  readonly faults: readonly Fault[]
  readonly onRepaired: () => void
}

/** What can be done about it here: what is counted is counted anew, and all of it is handed on as text. */
function FaultActs({ faults, onRepaired }: FaultActsProps) {
  const { t } = useTranslation()
  const repair = useDo('archive.repairWorkspace', {
    onSuccess({ recounted }) {
      showDone(t('support.check.repaired', { count: recounted }))
      onRepaired()
    },
  })
  const save = useDo('program.saveText', {
    onSuccess: ({ file }) => file !== null && showSaved(t('support.diagnosis.saved', { file }), file),
  })
  const text = faults
    .map((fault) => describeError(fault, t))
    .map(({ message, place, remedy }) => [message, place, t('support.check.remedy', { remedy })])
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .join('\n\n')
  return (
    <Group gap="sm">
      {faults.some(({ code }) => code === 'reach-sums-differ') && (
        <Button loading={repair.isPending} onClick={() => repair.mutate({})}>
          {t('support.check.repair')}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() => save.mutate({ kind: 'check', text: text.slice(0, 1_000_000) })}
      >
        {t('support.check.save')}
      </Button>
    </Group>
  )
}
