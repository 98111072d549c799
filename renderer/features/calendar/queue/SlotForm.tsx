import { Box, Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueSlot } from '../../../../shared/calendar/queueSlot.ts'
import { weekdayKey } from '../../../../shared/i18n/describeRecurrence.ts'
import { ClockField } from '../../../ui/ClockField.tsx'

export type SlotTime = Pick<QueueSlot, 'weekday' | 'at'>

interface SlotFormProps {
  readonly time: SlotTime
  readonly label: string
  readonly onSave: (time: SlotTime) => void
  /** Without it there is nothing to leave. */
  readonly onCancel?: () => void
}

/** A weekday and a time. */
export function SlotForm({ time, label, onSave, onCancel }: SlotFormProps) {
  const { t } = useTranslation()
  const [{ weekday, at }, setTime] = useState<SlotTime>({ weekday: time.weekday, at: time.at })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (at !== '') onSave({ weekday, at })
      }}
    >
      <Group gap="sm" align="end" wrap="nowrap">
        <Select
          label={t('queue.dialog.weekday')}
          allowDeselect={false}
          flex={1}
          miw={130}
          data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            label: t(`queue.weekday.${weekdayKey(day)}`),
          }))}
          value={String(weekday)}
          onChange={(day) => day !== null && setTime({ weekday: Number(day), at })}
        />
        <Box w={104} style={{ flex: 'none' }}>
          <ClockField
            label={t('queue.dialog.time')}
            value={at}
            onChange={(clock) => setTime({ weekday, at: clock })}
          />
        </Box>
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            {t('common.action.cancel')}
          </Button>
        )}
        <Button type="submit" variant={onCancel === undefined ? 'light' : 'filled'} disabled={at === ''}>
          {label}
        </Button>
      </Group>
    </form>
  )
}
