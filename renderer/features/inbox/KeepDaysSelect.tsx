import { Button, Group, Modal, Select, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeepDays, keepDaysChoices } from '../../../shared/contract/inbox.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'

/** For how long what has come in is kept: answers are what people have written, and nobody needs them for ever. */
export function KeepDaysSelect({ keepDays }: { readonly keepDays: KeepDays }) {
  const { t } = useTranslation()
  const hint = useId()
  const [asking, setAsking] = useState<KeepDays | null>(null)
  const back = useDo('inbox.setKeepDays')
  const set = useDo('inbox.setKeepDays', {
    onSuccess: (_, input) => {
      setAsking(null)
      const told = t('inbox.kept', { count: input.keepDays })
      // What a shorter time has taken away does not come back with a longer one.
      if (input.keepDays < keepDays) showDone(told)
      else offerUndo(told, () => back.mutate({ keepDays }))
    },
  })
  return (
    <Group gap="xs" justify="flex-end">
      <Text size="xs" aria-hidden>
        {t('inbox.keep')}
      </Text>
      <Select
        size="xs"
        w={130}
        aria-label={t('inbox.keep')}
        aria-describedby={hint}
        allowDeselect={false}
        value={String(keepDays)}
        data={keepDaysChoices.map((days) => ({
          value: String(days),
          label: t('inbox.keepDays', { count: days }),
        }))}
        onChange={(value) => {
          const chosen = keepDaysChoices.find((days) => String(days) === value)
          if (chosen === undefined || chosen === keepDays) return
          if (chosen < keepDays) setAsking(chosen)
          else set.mutate({ keepDays: chosen })
        }}
      />
      <Text size="xs" c="dimmed" id={hint}>
        {t('inbox.keepHint')}
      </Text>
      {asking !== null && (
        <Modal
          opened
          size={500}
          onClose={() => setAsking(null)}
          title={t('inbox.keepLess.title', { count: asking })}
          closeButtonProps={{ 'aria-label': t('common.action.close') }}
        >
          <Text size="sm">{t('inbox.keepLess.text', { count: asking })}</Text>
          <Group justify="flex-end" mt="lg" gap="xs">
            <Button variant="default" data-autofocus onClick={() => setAsking(null)}>
              {t('inbox.keepLess.keep', { count: keepDays })}
            </Button>
            <Button color="red" loading={set.isPending} onClick={() => set.mutate({ keepDays: asking })}>
              {t('inbox.keepLess.remove')}
            </Button>
          </Group>
        </Modal>
      )}
    </Group>
  )
}
