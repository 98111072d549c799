import { Group, Select, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeepDays, keepDaysChoices } from '../../../shared/contract/inbox.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'

/** For how long what has come in is kept: answers are what people have written, and nobody needs them for ever. */
export function KeepDaysSelect({ keepDays }: { readonly keepDays: KeepDays }) {
  const { t } = useTranslation()
  const hint = useId()
  const set = useDo('inbox.setKeepDays', {
    onSuccess: (_, input) => showDone(t('inbox.kept', { count: input.keepDays })),
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
          if (chosen !== undefined && chosen !== keepDays) set.mutate({ keepDays: chosen })
        }}
      />
      <Text size="xs" c="dimmed" id={hint}>
        {t('inbox.keepHint')}
      </Text>
    </Group>
  )
}
