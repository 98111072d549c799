import { Modal, Select, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { type Annotation, AnnotationContent } from '../../../../shared/reach/annotation.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { countyOptions, foldedFilter } from '../../../ui/placeOptions.ts'
import { shortText } from '../../../ui/shortText.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface AnnotationDialogProps {
  /** null: a new one. */
  readonly annotation: Annotation | null
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** What happened, and when; where it is about one county or belongs to a post, that too. */
export function AnnotationDialog({ annotation, geo, onClose }: AnnotationDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const posts = useAsk('posts.list', {}).data?.posts ?? []
  const [draft, setDraft] = useState<Draft>(annotation ?? emptyDraft)
  const [tried, setTried] = useState(false)
  const remove = useDo('reach.deleteAnnotation')
  const putBack = useDo('reach.saveAnnotation')
  const save = useDo('reach.saveAnnotation', {
    onError: () => {},
    onSuccess: ({ id, text }) => {
      if (annotation === null)
        offerUndo(t('reachView.annotations.added', { text: shortText(text) }), () => remove.mutate({ id }))
      else
        offerUndo(t('reachView.annotations.changed', { text: shortText(text) }), () =>
          putBack.mutate({ id, content: AnnotationContent.parse(annotation) }),
        )
      onClose()
    },
  })
  const reading = AnnotationContent.safeParse(draft)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reading.success) save.mutate({ id: annotation?.id ?? null, content: reading.data })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(annotation === null ? 'reachView.annotations.newTitle' : 'reachView.annotations.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Textarea
            required
            data-autofocus
            autosize
            minRows={2}
            label={t('reachView.annotations.what')}
            placeholder={t('reachView.annotations.whatHint')}
            maxLength={300}
            value={draft.text}
            error={tried && draft.text.trim() === '' && t('reachView.annotations.needText')}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <DayField
            label={t('reachView.annotations.day')}
            value={draft.day}
            width={180}
            error={tried && draft.day === null && t('reachView.annotations.needDay')}
            onChange={(day) => change({ day })}
          />
          <Select
            label={t('reachView.annotations.county')}
            placeholder={t('reachView.annotations.anyCounty')}
            clearable
            searchable
            filter={foldedFilter}
            data={countyOptions(geo)}
            value={draft.county}
            onChange={(county) => change({ county })}
          />
          <Select
            label={t('reachView.annotations.post')}
            placeholder={t('reachView.annotations.noPost')}
            clearable
            searchable
            data={posts.map(({ id, title }) => ({ value: String(id), label: title }))}
            value={draft.postId === null ? null : String(draft.postId)}
            onChange={(post) => change({ postId: post === null ? null : Number(post) })}
          />
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose} mt="xs" />
        </Stack>
      </form>
    </Modal>
  )
}

interface Draft {
  readonly day: string | null
  readonly text: string
  readonly county: string | null
  readonly postId: number | null
}

const emptyDraft: Draft = { day: null, text: '', county: null, postId: null }
