import { Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MunicipalityCode } from '../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import { metrics, type Observation } from '../../../shared/reach/observation.ts'
import { abroadKey } from '../../../shared/reach/report.ts'
import { useDo } from '../../app/queries.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { countyOptions, foldedFilter } from '../../ui/placeOptions.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { draftOf, emptyDraft, type ObservationField, placeOf, readObservation } from './observationForm.ts'
import { PostAndNote } from './PostAndNote.tsx'

interface ObservationDialogProps {
  readonly geo: GeoRegistry
  /** The observation that is to be corrected; undefined: a new one. */
  readonly corrects?: Observation
  readonly onClose: () => void
}

const unknown = 'unknown'

/** One observation entered by hand, or what another should have said: who says it, where, what and how much, in which place and period. */
export function ObservationDialog({ geo, corrects, onClose }: ObservationDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [first] = useState(() => (corrects === undefined ? emptyDraft : draftOf(corrects)))
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const remove = useDo('reach.deleteObservation')
  const add = useDo('reach.addObservation', {
    onError: () => {},
    onSuccess: ({ id, source, value }) => {
      offerUndo(t('reach.screen.added', { source, value }), () => remove.mutate({ id }))
      onClose()
    },
  })
  const takeBack = useDo('reach.takeBackCorrection')
  const correct = useDo('reach.correctObservation', {
    onError: () => {},
    onSuccess: ({ id, source, value }) => {
      offerUndo(t('reach.screen.correctDone', { source, value }), () => takeBack.mutate({ id }))
      onClose()
    },
  })
  const doing = corrects === undefined ? add : correct
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
    placeholder: t('sending.schedule.dayPlaceholder'),
    value: draft[field],
    error: wrong(field),
    onChange: (value: string | null) => change({ [field]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reading.kind !== 'ready') return
    if (corrects === undefined) add.mutate(reading.content)
    else correct.mutate({ id: corrects.id, content: reading.content })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t(corrects === undefined ? 'reach.screen.addTitle' : 'reach.screen.correctTitle')}
      closeOnClickOutside={draft === first}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {corrects !== undefined && (
            <Text size="sm" c="dimmed">
              {t('reach.screen.correctLead')}
            </Text>
          )}
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
            <DayField {...day('periodFrom')} />
            <DayField {...day('periodTo')} />
            <Select
              label={t('reach.by.county')}
              searchable
              filter={foldedFilter}
              nothingFoundMessage={t('reach.screen.noCounty')}
              allowDeselect={false}
              data={[
                { value: unknown, label: t('reach.screen.countyUnknown') },
                ...countyOptions(geo),
                { value: abroadKey, label: t('reach.abroad') },
              ]}
              value={draft.abroad ? abroadKey : (draft.county ?? unknown)}
              onChange={(choice) => choice !== null && change(placeOf(choice))}
            />
            <Select
              label={t('reach.by.municipality')}
              clearable
              searchable
              disabled={draft.county === null}
              filter={foldedFilter}
              nothingFoundMessage={t('reach.screen.noMunicipality')}
              placeholder={t('reach.screen.wholeCounty')}
              data={geo.municipalities
                .filter(({ county }) => county === draft.county)
                .map(({ code, name }) => ({ value: code, label: name }))}
              value={draft.municipality}
              onChange={(code) => change({ municipality: code as MunicipalityCode | null })}
            />
          </SimpleGrid>
          <PostAndNote
            postId={draft.postId}
            note={draft.note}
            postLabel={t('reach.by.post')}
            longestNote={1000}
            onChange={change}
          />
          {doing.isError && <ErrorNote error={doing.error} />}
          <FormButtons saving={doing.isPending} onCancel={onClose}>
            {t(corrects === undefined ? 'common.action.add' : 'reach.screen.correctSave')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
