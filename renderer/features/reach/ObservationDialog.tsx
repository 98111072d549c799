import { Modal, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import { metrics } from '../../../shared/reach/observation.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { countyOptions, foldedFilter } from '../../ui/placeOptions.ts'
import { showUndo } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { countyOf, emptyDraft, type ObservationField, readObservation } from './observationForm.ts'

interface ObservationDialogProps {
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

const unknown = 'unknown'

/** One observation entered by hand: who says it, where, what and how much, in which county and period. */
export function ObservationDialog({ geo, onClose }: ObservationDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const posts = useAsk('posts.list', {}).data?.posts ?? []
  const [draft, setDraft] = useState(emptyDraft)
  const [tried, setTried] = useState(false)
  const remove = useDo('reach.deleteObservation')
  const add = useDo('reach.addObservation', {
    onError: () => {},
    onSuccess: ({ id }) => {
      showUndo(t('reach.screen.added'), () => remove.mutate({ id }))
      onClose()
    },
  })
  const reading = readObservation(draft)
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const wrong = (field: ObservationField) => {
    const problem = tried && reading.kind === 'wrong' ? reading.problems[field] : undefined
    if (problem === undefined) return undefined
    return problem === 'required' ? t('common.required') : t(`reach.screen.${problem}`)
  }
  const day = (field: 'periodFrom' | 'periodTo') => ({
    label: t(field === 'periodFrom' ? 'reach.screen.from' : 'reach.screen.to'),
    required: true,
    hideOutsideDates: true,
    valueFormat: 'YYYY-MM-DD',
    placeholder: t('sending.schedule.dayPlaceholder'),
    previousLabel: t('common.calendar.previous'),
    nextLabel: t('common.calendar.next'),
    value: draft[field],
    error: wrong(field),
    onChange: (value: string | null) => change({ [field]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reading.kind === 'ready') add.mutate(reading.content)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('reach.screen.addTitle')}
      closeOnClickOutside={draft === emptyDraft}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
            <TextInput
              data-autofocus
              required
              label={t('reach.report.source')}
              placeholder={t('reach.screen.sourceHint')}
              maxLength={200}
              value={draft.source}
              error={wrong('source')}
              onChange={(event) => change({ source: event.currentTarget.value })}
            />
            <TextInput
              required
              label={t('reach.report.channel')}
              placeholder={t('reach.screen.channelHint')}
              maxLength={100}
              value={draft.channel}
              error={wrong('channel')}
              onChange={(event) => change({ channel: event.currentTarget.value })}
            />
            <Select
              label={t('reach.report.metric')}
              allowDeselect={false}
              data={metrics.flatMap((value) =>
                value === 'delivered' ? [] : [{ value, label: t(`reach.metric.${value}`) }],
              )}
              value={draft.metric}
              onChange={(metric) => metric !== null && change({ metric })}
            />
            <NumberInput
              required
              hideControls
              label={t('reach.screen.value')}
              min={0}
              max={1e12}
              thousandSeparator=" "
              decimalSeparator=","
              value={draft.value ?? ''}
              error={wrong('value')}
              onChange={(value) => change({ value: typeof value === 'number' ? value : null })}
            />
            <DateInput {...day('periodFrom')} />
            <DateInput {...day('periodTo')} />
            <Select
              label={t('reach.by.county')}
              searchable
              filter={foldedFilter}
              nothingFoundMessage={t('reach.screen.noCounty')}
              allowDeselect={false}
              data={[{ value: unknown, label: t('reach.screen.countyUnknown') }, ...countyOptions(geo)]}
              value={draft.county ?? unknown}
              onChange={(choice) => choice !== null && change({ county: countyOf(choice) })}
            />
            <Select
              label={t('reach.by.post')}
              clearable
              searchable
              filter={foldedFilter}
              placeholder={t('reach.unknown.post')}
              data={posts.map(({ id, title }) => ({ value: String(id), label: title }))}
              value={draft.postId === null ? null : String(draft.postId)}
              onChange={(id) => change({ postId: id === null ? null : (Number(id) as PostId) })}
            />
          </SimpleGrid>
          <Textarea
            label={t('reach.screen.note')}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={1000}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          {add.isError && <ErrorNote error={add.error} />}
          <FormButtons saving={add.isPending} onCancel={onClose}>
            {t('common.action.add')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
