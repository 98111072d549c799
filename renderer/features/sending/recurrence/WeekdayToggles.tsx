import { Chip, Group, Input } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { weekdayName } from '../../../../shared/i18n/describeRecurrence.ts'

interface WeekdayTogglesProps {
  /** Monday 1 to Sunday 7. */
  readonly value: readonly number[]
  readonly onChange: (weekdays: number[]) => void
}

/** The days of the week, each on or off. */
export function WeekdayToggles({ value, onChange }: WeekdayTogglesProps) {
  const { t } = useTranslation()
  const labelId = useId()
  return (
    <div>
      <Input.Label labelElement="div" id={labelId}>
        {t('recurrence.field.weekdays')}
      </Input.Label>
      <Chip.Group
        multiple
        value={value.map(String)}
        onChange={(weekdays: string[]) => onChange(weekdays.map(Number))}
      >
        <Group gap={6} mt={4} role="group" aria-labelledby={labelId}>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Chip
              key={weekday}
              value={String(weekday)}
              size="xs"
              radius="sm"
              icon={null}
              styles={{ iconWrapper: { display: 'none' }, label: { paddingInline: 10 } }}
              aria-label={weekdayName(weekday, t)}
            >
              {weekdayName(weekday, t).slice(0, 3)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  )
}
