import { Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { WhichContacts } from '../../../../shared/contract/whichContacts.ts'
import { useDo } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface ListDialogProps {
  /** null: a new one. */
  readonly list: Segment | null
  /** Who is put on a new one at once. */
  readonly contacts: WhichContacts | null
  readonly onClose: () => void
  readonly onSaved?: (list: Segment) => void
}

/** What a list is called. */
export function ListDialog({ list, contacts, onClose, onSaved }: ListDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [name, setName] = useState(list?.name ?? '')
  const [tried, setTried] = useState(false)
  const done = (saved: Segment) => {
    onSaved?.(saved)
    onClose()
  }
  const create = useDo('lists.create', {
    onError: () => {},
    onSuccess: ({ list: made, added }) => {
      showDone(t('segment.list.created', { name: made.name, count: added, number: countText(added) }))
      done(made)
    },
  })
  const back = useDo('lists.rename')
  const rename = useDo('lists.rename', {
    onError: () => {},
    onSuccess(saved) {
      done(saved)
      if (list !== null && list.name !== saved.name)
        offerUndo(t('common.renamed', { before: list.name, name: saved.name }), () =>
          back.mutate({ id: list.id, name: list.name }),
        )
    },
  })
  const failed = [create, rename].find(({ isError }) => isError)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    if (list === null) create.mutate({ name: name.trim(), contacts })
    else rename.mutate({ id: list.id, name: name.trim() })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(list === null ? 'segment.list.title' : 'segment.list.edit')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t('segment.list.name')}
            placeholder={t('segment.list.namePlaceholder')}
            maxLength={100}
            value={name}
            error={tried && name.trim() === '' && t('common.required')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {failed !== undefined && <ErrorNote error={failed.error} />}
          <FormButtons saving={create.isPending || rename.isPending} onCancel={onClose}>
            {t(list === null ? 'segment.list.create' : 'common.action.save')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
