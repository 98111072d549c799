import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MetricNote } from '../../../shared/contract/figures.ts'
import { type Metric, metrics } from '../../../shared/reach/observation.ts'
import { useDo } from '../../app/queries.ts'

interface NewDefinitionProps {
  /** Those that have measured something; a note is about one of them. */
  readonly sources: readonly string[]
  readonly source: string | null
  readonly metric: Metric
}

/** The officer's note that a source counts in another way from a day on. */
export function NewDefinition({ sources, source, metric }: NewDefinitionProps) {
  const { t } = useTranslation()
  const empty = {
    ...{ source: source ?? sources[0] ?? '', from: '', text: '' },
    metric: metric === 'delivered' ? 'visits' : metric,
  }
  const [note, setNote] = useState<Record<keyof MetricNote, string>>(empty)
  const keep = useDo('figures.noteDefinition', { onSuccess: () => setNote(empty) })
  const parsed = MetricNote.safeParse({ ...note, text: note.text.trim() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialogue may stand inside another form.
    event.stopPropagation()
    if (parsed.success) keep.mutate(parsed.data)
  }
  if (sources.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('figures.definitions.noSource')}
      </Text>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Select
            data-autofocus
            label={t('reach.report.source')}
            allowDeselect={false}
            data={sources}
            value={note.source}
            onChange={(name) => setNote({ ...note, source: name ?? '' })}
          />
          <Select
            label={t('reach.report.metric')}
            allowDeselect={false}
            data={metrics
              .filter((value) => value !== 'delivered')
              .map((value) => ({ value, label: t(`reach.metric.${value}`) }))}
            value={note.metric}
            onChange={(value) => setNote({ ...note, metric: value ?? '' })}
          />
          <DateInput
            label={t('figures.definitions.from')}
            valueFormat="YYYY-MM-DD"
            placeholder="2026-01-01"
            hideOutsideDates
            previousLabel={t('common.calendar.previous')}
            nextLabel={t('common.calendar.next')}
            value={note.from === '' ? null : note.from}
            onChange={(from) => setNote({ ...note, from: from ?? '' })}
          />
        </Group>
        <Textarea
          label={t('figures.definitions.text')}
          placeholder={t('figures.definitions.textHint')}
          autosize
          maxLength={500}
          value={note.text}
          onChange={(event) => setNote({ ...note, text: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={!parsed.success} loading={keep.isPending}>
            {t('figures.definitions.note')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
