import { Checkbox, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import { toErrorRecord } from '../../../../shared/errors/rundbrevError.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { describeThrown } from '../../../app/showError.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface GroupDialogProps {
  /** null: a new one. */
  readonly group: MemberGroup | null
  readonly onClose: () => void
  readonly onSaved?: (group: MemberGroup) => void
}

/** A group's name, and whether it is the association itself. */
export function GroupDialog({ group, onClose, onSaved }: GroupDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [name, setName] = useState(group?.name ?? '')
  const [isOwn, setOwn] = useState(group?.own ?? false)
  const [tried, setTried] = useState(false)
  const back = useDo('groups.save')
  const save = useDo('groups.save', { onError: () => {} })
  const own = useAsk('groups.list', { day: null }).data?.groups.find((one) => one.own)
  const isTaken = save.isError && toErrorRecord(save.error).code === 'group-name-taken'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    const content = { name: name.trim(), own: isOwn }
    save.mutate(
      { id: group?.id ?? null, content },
      {
        onSuccess(saved) {
          onSaved?.(saved)
          onClose()
          if (group !== null)
            offerUndo(t('members.group.changed', { name: saved.name }), () => putBack(group))
        },
      },
    )
  }
  const putBack = (before: MemberGroup) => {
    back.mutate({ id: before.id, content: { name: before.name, own: before.own } })
    // One is the association itself: whichever was, is again.
    if (own !== undefined && own.id !== before.id)
      back.mutate({ id: own.id, content: { name: own.name, own: true } })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title={t(group === null ? 'members.group.add' : 'members.group.edit')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t('members.group.name')}
            placeholder={t('members.group.namePlaceholder')}
            maxLength={100}
            value={name}
            error={
              isTaken
                ? describeThrown(save.error).message
                : tried && name.trim() === '' && t('common.required')
            }
            onChange={(event) => {
              save.reset()
              setName(event.currentTarget.value)
            }}
          />
          <Checkbox
            label={t('members.group.own')}
            description={t('members.group.ownHint')}
            checked={isOwn}
            onChange={(event) => setOwn(event.currentTarget.checked)}
          />
          {save.isError && !isTaken && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
