import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { type CalendarPointContent, yearlyRules } from '../../../../shared/calendar/calendarPoint.ts'
import type { SavedPoint } from '../../../../shared/contract/calendarPoints.ts'
import { useDo } from '../../../app/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { contentOf } from './pointTexts.ts'

interface PointFormProps {
  /** null: a new one. */
  readonly point: SavedPoint | null
  readonly onDone: () => void
}

/** A fixed point or a break: what it is called, its days, and how it comes back. */
export function PointForm({ point, onDone }: PointFormProps) {
  const { t } = useTranslation()
  const [content, setContent] = useState<CalendarPointContent>(() =>
    point === null ? newPoint() : contentOf(point),
  )
  const change = (part: Partial<CalendarPointContent>) => setContent({ ...content, ...part })
  const back = useDo('calendarPoints.save')
  const save = useDo('calendarPoints.save', {
    onError: () => {},
    onSuccess(saved) {
      const told = t('calendar.points.saved', { name: saved.name })
      if (point === null) showDone(told)
      else offerUndo(told, () => back.mutate({ id: point.id, content: contentOf(point) }))
      onDone()
    },
  })
  const fault = faultOf(content)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fault === null && content.name.trim() !== '') save.mutate({ id: point?.id ?? null, content })
  }
  /** A single day stays one when it is moved. */
  const begin = (from: string) =>
    change({ from, ...((content.to === content.from || content.to < from) && { to: from }) })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('calendar.points.name')}
          placeholder={t('calendar.points.namePlaceholder')}
          maxLength={120}
          value={content.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Group grow align="start">
          <DayField
            label={t('calendar.points.from')}
            value={content.from}
            onChange={(from) => from !== null && begin(from)}
          />
          <DayField
            label={t('calendar.points.to')}
            value={content.to}
            onChange={(to) => to !== null && change({ to })}
            error={fault !== null && t(`calendar.points.${fault}`)}
          />
        </Group>
        <Select
          label={t('calendar.points.yearly')}
          allowDeselect={false}
          data={yearlyRules.map((value) => ({ value, label: t(`calendar.points.yearlyChoice.${value}`) }))}
          value={content.yearly}
          onChange={(yearly) => yearly !== null && change({ yearly })}
        />
        <Textarea
          label={t('calendar.points.note')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={content.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {save.isError && <ErrorNote error={save.error} />}
        <FormButtons
          saving={save.isPending}
          disabled={fault !== null || content.name.trim() === ''}
          onCancel={onDone}
        />
      </Stack>
    </form>
  )
}

function newPoint(): CalendarPointContent {
  const today = Temporal.Now.plainDateISO().toString()
  return { layer: 'own', name: '', from: today, to: today, yearly: 'no', note: '' }
}

function faultOf({ from, to }: CalendarPointContent): 'backwards' | 'tooLong' | null {
  if (to < from) return 'backwards'
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days > 366 ? 'tooLong' : null
}
