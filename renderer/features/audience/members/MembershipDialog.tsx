import { Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Membership } from '../../../../shared/audience/memberships.ts'
import { useDo } from '../../../app/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface MembershipDialogProps {
  readonly membership: Membership
  /** Its name. */
  readonly municipality: string
  /** Only the last day is asked for. */
  readonly ending: boolean
  readonly onClose: () => void
}

/** A membership's days and note, or when it ends. */
export function MembershipDialog({ membership, municipality, ending, onClose }: MembershipDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [from, setFrom] = useState(membership.from)
  const [to, setTo] = useState(ending ? Temporal.Now.plainDateISO().toString() : membership.to)
  const [note, setNote] = useState(membership.note)
  const change = useDo('memberships.change', { onError: () => {}, onSuccess: onClose })
  const reversed = to !== null && to < from
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!reversed) change.mutate({ id: membership.id, from, to, note: note.trim() })
  }
  const lastDay = {
    value: to,
    error: reversed && t('members.add.reversed'),
    onChange: setTo,
  }
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title={t(ending ? 'members.change.endTitle' : 'members.change.title', { municipality })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {ending ? (
            <>
              <Text size="sm">{t('members.change.endText')}</Text>
              <DayField {...lastDay} autoFocus label={t('members.change.lastDay')} />
            </>
          ) : (
            <Group grow align="flex-start">
              <DayField
                label={t('members.list.from')}
                value={from}
                onChange={(day) => day !== null && setFrom(day)}
              />
              <DayField
                {...lastDay}
                label={t('members.list.to')}
                emptyMeans={t('members.add.openEnd')}
                clearLabel={t('members.add.clearDay')}
              />
            </Group>
          )}
          <TextInput
            {...(!ending && { 'data-autofocus': true })}
            label={t('members.add.note')}
            placeholder={t('members.add.notePlaceholder')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {change.isError && <ErrorNote error={change.error} />}
          <FormButtons saving={change.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
