import { Group } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClockField } from '../../../ui/ClockField.tsx'

interface WallTimeFieldsProps {
  readonly dayLabel: string
  readonly timeLabel: string
  /** "2026-12-18T09:00", or '' while it is not said. */
  readonly value: string
  /** What is meant where only the other half is said; '' for nothing. */
  readonly usualDay: string
  readonly usualTime: string
  readonly error: string | null
  readonly onChange: (value: string) => void
}

/** A day and a time of day, which together are a wall time. */
export function WallTimeFields(props: WallTimeFieldsProps) {
  const { t } = useTranslation()
  const { dayLabel, timeLabel, value, usualDay, usualTime, error, onChange } = props
  const [said, setSaid] = useState(() => parts(value))
  // Changed elsewhere, by undo for one.
  const shown = said.value === value ? said : parts(value)
  const change = (part: { readonly day?: string; readonly time?: string }) => {
    const next = { ...shown, ...part }
    const whole = next.day !== '' && next.time !== '' ? `${next.day}T${next.time}` : ''
    setSaid({ ...next, value: whole })
    onChange(whole)
  }
  return (
    <Group grow align="start" gap="xs" wrap="nowrap" preventGrowOverflow={false}>
      <DateInput
        size="xs"
        clearable
        label={dayLabel}
        placeholder={t('sending.schedule.dayPlaceholder')}
        hideOutsideDates
        valueFormat="YYYY-MM-DD"
        value={shown.day === '' ? null : shown.day}
        error={error}
        previousLabel={t('common.calendar.previous')}
        nextLabel={t('common.calendar.next')}
        clearButtonProps={{ 'aria-label': t('blocks.event.clear', { what: dayLabel }) }}
        onChange={(day) =>
          change(
            day === null ? { day: '', time: '' } : { day, time: shown.time === '' ? usualTime : shown.time },
          )
        }
      />
      <ClockField
        size="xs"
        label={timeLabel}
        value={shown.time}
        onChange={(time) => change({ time, day: shown.day === '' && time !== '' ? usualDay : shown.day })}
      />
    </Group>
  )
}

function parts(value: string) {
  const [day = '', clock = ''] = value.split('T')
  return { value, day, time: clock.slice(0, 5) }
}
