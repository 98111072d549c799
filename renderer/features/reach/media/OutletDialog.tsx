import { Modal, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { mediaKinds } from '../../../../shared/reach/mediaKind.ts'
import type { MediaOutlet } from '../../../../shared/reach/mediaMention.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { countyOptions, foldedFilter } from '../../../ui/placeOptions.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { chosenPlaces, type SeenIn } from './mentionForm.ts'
import { draftOfOutlet, emptyOutlet, type OutletDraft, readOutlet } from './outletForm.ts'

interface OutletDialogProps {
  /** null: a new one. */
  readonly outlet: MediaOutlet | null
  /** The workspace's others. */
  readonly others: readonly MediaOutlet[]
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** A medium of one's own: its name, its kind, where it is read or heard, and by which addresses it is recognised. */
export function OutletDialog({ outlet, others, geo, onClose }: OutletDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [draft, setDraft] = useState(() => (outlet === null ? emptyOutlet : draftOfOutlet(outlet)))
  const [tried, setTried] = useState(false)
  const remove = useDo('media.removeOutlet')
  const back = useDo('media.saveOutlet')
  const save = useDo('media.saveOutlet', {
    onError: () => {},
    onSuccess: ({ id, name }) => {
      if (outlet !== null) {
        offerUndo(t('media.outlets.changed', { outlet: name }), () =>
          back.mutate({ id: outlet.id, content: outlet }),
        )
      } else if (id !== null) {
        offerUndo(t('media.outlets.added', { outlet: name }), () => remove.mutate({ id }))
      }
      onClose()
    },
  })
  const reading = readOutlet(draft, others)
  const change = (part: Partial<OutletDraft>) => setDraft({ ...draft, ...part })
  const wrong = (field: keyof OutletDraft) => {
    const problem = tried && reading.kind === 'wrong' ? reading.problems[field] : undefined
    if (problem === undefined) return undefined
    return problem === 'required' ? t('common.required') : t(`media.outlets.${problem}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reading.kind === 'ready') save.mutate({ id: outlet?.id ?? null, content: reading.content })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t(outlet === null ? 'media.outlets.newTitle' : 'media.outlets.changeTitle')}
      closeOnClickOutside={draft === emptyOutlet}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('media.outlets.name')}
            maxLength={120}
            value={draft.name}
            error={wrong('name')}
            onChange={(typed) => change({ name: typed.currentTarget.value })}
          />
          <Select
            label={t('media.outlets.kind')}
            allowDeselect={false}
            data={mediaKinds.map((value) => ({ value, label: t(`media.kind.${value}`) }))}
            value={draft.kind}
            onChange={(kind) => kind !== null && change({ kind })}
          />
          <MultiSelect
            required
            searchable
            label={t('media.outlets.counties')}
            filter={foldedFilter}
            nothingFoundMessage={t('media.form.noCounty')}
            data={[{ value: 'country', label: t('media.country') }, ...countyOptions(geo)]}
            value={[...draft.seenIn]}
            error={wrong('seenIn')}
            onChange={(chosen) => change({ seenIn: chosenPlaces(draft.seenIn, chosen as SeenIn[]) })}
          />
          <Textarea
            label={t('media.outlets.sites')}
            description={t('media.outlets.sitesHint')}
            autosize
            minRows={2}
            maxRows={6}
            spellCheck={false}
            value={draft.sites}
            error={wrong('sites')}
            onChange={(typed) => change({ sites: typed.currentTarget.value })}
          />
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose}>
            {t(outlet === null ? 'common.action.add' : 'common.action.save')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
