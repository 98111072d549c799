import { Checkbox, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FreeDays } from '../../../../shared/schedule/recurrenceRule.ts'

interface FreeDaysFieldsProps {
  readonly value: FreeDays | null
  readonly asksSaturdays: boolean
  readonly onChange: (value: FreeDays | null) => void
}

const choices = ['none', 'next', 'previous', 'skip'] as const

/** What becomes of a day on which nobody works. */
export function FreeDaysFields({ value, asksSaturdays, onChange }: FreeDaysFieldsProps) {
  const { t } = useTranslation()
  const choose = (chosen: string | null) => {
    const instead = choices.find((one) => one === chosen) ?? 'none'
    onChange(instead === 'none' ? null : { when: value?.when ?? 'not-working', instead })
  }
  return (
    <Stack gap={8}>
      <Select
        label={t('recurrence.field.free')}
        allowDeselect={false}
        data={choices.map((choice) => ({
          value: choice,
          label: t(`recurrence.field.freeChoice.${choice}`),
        }))}
        value={value?.instead ?? 'none'}
        onChange={choose}
      />
      {value !== null && asksSaturdays && (
        <Checkbox
          label={t('recurrence.field.saturdays')}
          description={t('recurrence.field.saturdaysHint')}
          checked={value.when === 'not-working'}
          onChange={(event) =>
            onChange({ ...value, when: event.currentTarget.checked ? 'not-working' : 'red' })
          }
        />
      )}
    </Stack>
  )
}
