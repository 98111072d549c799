import { ActionIcon, Button, Group, Modal, Select, Stack, Table, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MetricNote } from '../../../../shared/contract/figures.ts'
import { type Metric, metrics } from '../../../../shared/reach/observation.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import type { Measure } from './CountedFields.tsx'
import classes from './DefinitionsDialog.module.css'

interface DefinitionsDialogProps {
  readonly measures: readonly Measure[]
  readonly metric: Metric
  readonly source: string | null
  readonly onClose: () => void
}

/** From which days sources count differently: what the program knows, and what the officer notes. */
export function DefinitionsDialog({ measures, metric, source, onClose }: DefinitionsDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const definitions = useAsk('figures.definitions', {}).data?.definitions ?? []
  const forget = useDo('figures.forgetDefinition')
  const sources = [...new Set(measures.map((measure) => measure.source).filter((name) => name !== null))]
  const empty = { source: source ?? sources[0] ?? '', metric, from: '', text: '' }
  const [note, setNote] = useState<Record<keyof MetricNote, string>>(empty)
  const keep = useDo('figures.noteDefinition', { onSuccess: () => setNote(empty) })
  const parsed = MetricNote.safeParse(note)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (parsed.success) keep.mutate(parsed.data)
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('figures.definitions.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('figures.definitions.why')}</Text>
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
        <Table verticalSpacing={6} fz="sm" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reach.report.source')}</Table.Th>
              <Table.Th>{t('reach.report.metric')}</Table.Th>
              <Table.Th>{t('figures.definitions.from')}</Table.Th>
              <Table.Th>{t('figures.meaning')}</Table.Th>
              <Table.Th aria-label={t('common.action.delete')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {definitions.map((definition) => (
              <Table.Tr key={`${definition.id} ${definition.source} ${definition.metric} ${definition.from}`}>
                <Table.Td tt={definition.id === null ? 'capitalize' : undefined}>
                  {definition.source}
                </Table.Td>
                <Table.Td>{t(`reach.metric.${definition.metric}`)}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{definition.from}</Table.Td>
                <Table.Td>
                  {definition.text}{' '}
                  {definition.href !== null && (
                    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {new URL(definition.href).host}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {definition.id !== null && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('figures.definitions.forget', {
                        source: definition.source,
                        day: definition.from,
                      })}
                      onClick={() => forget.mutate({ id: definition.id ?? 0 })}
                    >
                      <IconTrash size={17} stroke={1.6} />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  )
}
