import { Modal, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { ReachEvent } from '../../../../shared/reach/reachEvent.ts'
import { useDo } from '../../../app/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { PostAndNote } from '../PostAndNote.tsx'
import { draftOfEvent, type EventDraft, emptyEvent, readEvent } from './eventForm.ts'
import { PlaceLines } from './PlaceLines.tsx'

interface EventDialogProps {
  /** null: a new one. */
  readonly event: ReachEvent | null
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** An event: what it was called, its days, how many came, and how many of them from each place. */
export function EventDialog({ event, geo, onClose }: EventDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [draft, setDraft] = useState(() => (event === null ? emptyEvent : draftOfEvent(event)))
  const [tried, setTried] = useState(false)
  const remove = useDo('events.remove')
  const back = useDo('events.save')
  const save = useDo('events.save', {
    onError: () => {},
    onSuccess: ({ id, name }) => {
      if (event === null) offerUndo(t('events.added', { name }), () => remove.mutate({ id }))
      else offerUndo(t('events.changed', { name }), () => back.mutate({ id: event.id, content: event }))
      onClose()
    },
  })
  const reading = readEvent(draft)
  const change = (part: Partial<EventDraft>) => setDraft({ ...draft, ...part })
  const wrong = (field: keyof EventDraft) => {
    const problem = tried && reading.kind === 'wrong' ? reading.problems[field] : undefined
    if (problem === undefined) return undefined
    return problem === 'required' ? t('common.required') : t(`events.form.${problem}`)
  }
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (reading.kind === 'ready') save.mutate({ id: event?.id ?? null, content: reading.content })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t(event === null ? 'events.newTitle' : 'events.changeTitle')}
      closeOnClickOutside={draft === emptyEvent}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('events.form.name')}
            placeholder={t('events.form.nameHint')}
            maxLength={200}
            value={draft.name}
            error={wrong('name')}
            onChange={(typed) => change({ name: typed.currentTarget.value })}
          />
          <SimpleGrid cols={2} spacing="sm">
            <DayField
              label={t('events.form.from')}
              value={draft.dayFrom}
              error={wrong('dayFrom')}
              onChange={(dayFrom) => change({ dayFrom })}
            />
            <DayField
              label={t('events.form.to')}
              value={draft.dayTo ?? draft.dayFrom}
              error={wrong('dayTo')}
              onChange={(dayTo) => change({ dayTo })}
            />
          </SimpleGrid>
          <NumberInput
            hideControls
            w={280}
            label={t('events.form.total')}
            description={t('events.form.totalHint')}
            min={0}
            max={1e7}
            allowDecimal={false}
            thousandSeparator=" "
            value={draft.total ?? ''}
            error={wrong('total')}
            onChange={(value) => change({ total: typeof value === 'number' ? value : null })}
          />
          <PlaceLines draft={draft} geo={geo} error={wrong('places')} onChange={setDraft} />
          <PostAndNote
            postId={draft.postId}
            note={draft.note}
            postLabel={t('events.form.post')}
            longestNote={800}
            onChange={change}
          />
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose}>
            {t(event === null ? 'common.action.add' : 'common.action.save')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
