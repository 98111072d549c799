import { Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Temporal } from 'temporal-polyfill'
import { useDo } from '../../app/queries.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { showSaved } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'

interface ExportDialogProps {
  readonly today: Temporal.PlainDate
  readonly onClose: () => void
}

/** The calendar as a file that other calendars read: which days of it. */
export function ExportDialog({ today, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [from, setFrom] = useState(today.toString())
  const [to, setTo] = useState(today.add({ years: 1 }).toString())
  const save = useDo('desktop.saveCalendar', {
    onError: () => {},
    onSuccess({ file, publications, points }) {
      if (file === null) return
      showSaved(t('calendar.export.done', { publications, points, file }), file)
      onClose()
    },
  })
  const isBackwards = to < from
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={480}
      title={t('calendar.export.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBackwards) save.mutate({ from, to })
        }}
      >
        <Stack gap="md">
          <Text size="sm">{t('calendar.export.text')}</Text>
          <Group grow align="start">
            <DayField
              label={t('calendar.export.from')}
              value={from}
              onChange={(day) => day !== null && setFrom(day)}
            />
            <DayField
              label={t('calendar.export.to')}
              value={to}
              onChange={(day) => day !== null && setTo(day)}
              error={isBackwards && t('calendar.points.backwards')}
            />
          </Group>
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} disabled={isBackwards} onCancel={onClose}>
            {t('calendar.export.confirm')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
