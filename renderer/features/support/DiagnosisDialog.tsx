import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk, useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { showDone, showSaved } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './DiagnosisDialog.module.css'

/** The diagnosis as it is, before it is copied or saved: nothing else leaves than what is seen here. */
export function DiagnosisDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const asked = useAsk('program.diagnosis', {}, { gcTime: 0, staleTime: 0 })
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('support.diagnosis.copied')) })
  const save = useDo('program.saveText', {
    onSuccess: ({ file }) => file !== null && showSaved(t('support.diagnosis.saved', { file }), file),
  })
  const text = asked.data?.text
  return (
    <Modal
      opened
      size="xl"
      returnFocus={false}
      onClose={onClose}
      title={t('support.diagnosis.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('support.diagnosis.text')}
        </Text>
        {asked.isPending && <SkeletonText lines={10} />}
        {asked.isError && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
        {text !== undefined && (
          <>
            <Textarea
              readOnly
              rows={18}
              aria-label={t('support.diagnosis.shown')}
              classNames={{ input: classes.text ?? '' }}
              value={text}
            />
            <Group gap="sm">
              <Button onClick={() => copy.mutate({ text })}>{t('support.diagnosis.copy')}</Button>
              <Button variant="default" onClick={() => save.mutate({ kind: 'diagnosis', text })}>
                {t('support.diagnosis.save')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
