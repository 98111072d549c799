import { Group, Input, SegmentedControl, Stack, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ClockField } from '../../ui/ClockField.tsx'
import type { ScheduleChoice } from './schedulePlan.ts'

interface TimeFieldsProps {
  readonly choice: ScheduleChoice
  /** Marks the fields: the words are said once, where the outcome is. */
  readonly passed: boolean
  readonly onChange: (part: Partial<ScheduleChoice>) => void
}

/** Now, a day and a time in the workspace's zone, or the next place in the channel's queue. */
export function TimeFields({ choice, passed, onChange }: TimeFieldsProps) {
  const { t } = useTranslation()
  const labelId = useId()
  return (
    <Stack gap={6}>
      <Input.Label labelElement="div" id={labelId}>
        {t('sending.schedule.when')}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={labelId}
        data={(['now', 'later', 'queue'] as const).map((value) => ({
          value,
          label: t(`sending.schedule.choice.${value}`),
        }))}
        value={choice.when}
        onChange={(when) => onChange({ when })}
      />
      {choice.when === 'later' && (
        <>
          <Group grow align="start" mt={4}>
            <DateInput
              label={t(choice.repeats.kind === 'never' ? 'sending.schedule.day' : 'recurrence.first')}
              placeholder={t('sending.schedule.dayPlaceholder')}
              hideOutsideDates
              error={passed}
              valueFormat="YYYY-MM-DD"
              value={choice.day}
              previousLabel={t('common.calendar.previous')}
              nextLabel={t('common.calendar.next')}
              onChange={(day) => onChange({ day })}
            />
            {choice.repeats.kind !== 'words' && (
              <ClockField
                label={t('sending.schedule.time')}
                value={choice.time}
                onChange={(time) => onChange({ time })}
              />
            )}
          </Group>
          <Text size="xs" c="dimmed">
            {t('sending.schedule.zone', { zone: choice.zone })}
          </Text>
        </>
      )}
    </Stack>
  )
}
