import { Group, Text } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { describeRecurrence } from '../../../../shared/i18n/describeRecurrence.ts'

/** "Upprepas varje tisdag kl. 09.00." */
export function RecurrenceLine({ recurrence }: { readonly recurrence: string }) {
  const { t } = useTranslation()
  return (
    <Group gap={6} wrap="nowrap" c="dimmed">
      <IconRepeat size={15} stroke={1.6} aria-hidden />
      <Text size="sm">{t('recurrence.repeats', { recurrence: describeRecurrence(recurrence, t) })}</Text>
    </Group>
  )
}
