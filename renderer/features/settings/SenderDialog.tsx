import { Checkbox, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sender, SenderContent } from '../../../shared/contract/templates.ts'
import { useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'

interface SenderDialogProps {
  /** null: a new one. */
  readonly sender: Sender | null
  /** Who signs where nobody has chosen, before anything is saved here. */
  readonly first: Sender | null
  /** What a new one's organisation is until something else is written. */
  readonly organisation: string
  readonly onClose: () => void
}

/** Name, role and organisation of one who signs. */
export function SenderDialog({ sender, first, organisation, onClose }: SenderDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [content, setContent] = useState<SenderContent>({
    name: sender?.name ?? '',
    role: sender?.role ?? '',
    organisation: sender?.organisation ?? organisation,
    firstChoice: sender?.firstChoice ?? false,
  })
  const [tried, setTried] = useState(false)
  const back = useDo('senders.save')
  const save = useDo('senders.save', {
    onError: () => {},
    onSuccess(saved) {
      onClose()
      if (sender === null) return
      const { id, ...before } = sender
      offerUndo(t('templates.senders.changed', { name: saved.name }), () => {
        back.mutate({ id, sender: before })
        // There is one first choice: it goes back to whoever had it.
        if (first !== null && first.id !== id) back.mutate({ id: first.id, sender: first })
      })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (content.name.trim() !== '') save.mutate({ id: sender?.id ?? null, sender: content })
  }
  const text = (field: 'name' | 'role' | 'organisation') => ({
    label: t(`templates.senders.${field}`),
    maxLength: 200,
    value: content[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      setContent({ ...content, [field]: event.currentTarget.value }),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(sender === null ? 'templates.senders.addTitle' : 'templates.senders.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            {...text('name')}
            error={tried && content.name.trim() === '' && t('common.required')}
          />
          <TextInput {...text('role')} />
          <TextInput {...text('organisation')} />
          <Checkbox
            label={t('templates.senders.firstChoice')}
            description={t('templates.senders.text')}
            checked={content.firstChoice}
            onChange={(event) => setContent({ ...content, firstChoice: event.currentTarget.checked })}
          />
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose} mt="xs" />
        </Stack>
      </form>
    </Modal>
  )
}
