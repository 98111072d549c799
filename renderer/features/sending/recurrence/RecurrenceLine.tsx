import { Group, Text } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { describeRecurrence } from '../../../../shared/i18n/describeRecurrence.ts'

/** "Upprepas varje tisdag kl. 09.00." */
export function RecurrenceLine({ recurrence }: { readonly recurrence: string }) {
  const { t } = useTranslation()
  return (
    <Group gap={6} wrap="nowrap" c="dimmed">
      <IconRepeat size={16} stroke={1.6} aria-hidden />
      <Text size="sm">{t('recurrence.repeats', { recurrence: said(recurrence, t) })}</Text>
    </Group>
  )
}

/** Words that nobody can read are shown as they are: whoever has planned it sees what is wrong with them. */
function said(recurrence: string, t: TFunction): string {
  try {
    return describeRecurrence(recurrence, t)
  } catch {
    return recurrence
  }
}
