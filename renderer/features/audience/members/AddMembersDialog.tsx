import { Group, Modal, MultiSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Membership, membershipProblem } from '../../../../shared/audience/memberships.ts'
import { readMunicipalities } from '../../../../shared/audience/readMunicipalities.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useDo } from '../../../app/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { foldedFilter, municipalityOptions } from '../../../ui/placeOptions.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { placeNames } from './placeNames.ts'

interface AddMembersDialogProps {
  readonly group: MemberGroup
  readonly memberships: readonly Membership[]
  /** The day that is shown: what a new membership begins with. */
  readonly day: string
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** Municipalities that become members of a group: chosen one by one, pasted as a list, or both. */
export function AddMembersDialog({ group, memberships, day, geo, onClose }: AddMembersDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [chosen, setChosen] = useState<string[]>([])
  const [pasted, setPasted] = useState('')
  const [from, setFrom] = useState(day)
  const [to, setTo] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const remove = useDo('memberships.remove')
  const add = useDo('memberships.add', {
    onError: () => {},
    onSuccess: ({ memberships: added }) => {
      onClose()
      offerUndo(t('members.add.done', { count: added.length, group: group.name }), () =>
        remove.mutate({ ids: added.map(({ id }) => id) }),
      )
    },
  })
  const { codes, unmatched } = readMunicipalities(pasted, geo)
  const reversed = to !== null && to < from
  const wanted = geo.municipalities.filter(({ code }) => chosen.includes(code) || codes.includes(code))
  const isHeld = (municipality: (typeof wanted)[number]['code']) =>
    membershipProblem({ group: group.id, municipality, from, to }, memberships, geo)?.kind === 'overlaps'
  const held = wanted.filter(({ code }) => isHeld(code))
  const free = wanted.filter(({ code }) => !isHeld(code)).map(({ code }) => code)
  const names = placeNames(geo)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (free.length === 0 || reversed) return
    add.mutate({ group: group.id, municipalities: free, from, to, note: note.trim() })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size="lg"
      title={t('members.add.title', { group: group.name })}
      closeOnClickOutside={chosen.length === 0 && pasted === ''}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <MultiSelect
            data-autofocus
            searchable
            clearable
            hidePickedOptions
            label={t('members.add.choose')}
            placeholder={t('members.add.choosePlaceholder')}
            nothingFoundMessage={t('members.add.nothingFound')}
            clearButtonProps={{
              'aria-label': t('audience.contact.clear', { field: t('members.add.choose') }),
            }}
            data={municipalityOptions(geo)}
            filter={foldedFilter}
            value={chosen}
            error={tried && free.length === 0 && held.length === 0 && t('members.add.none')}
            onChange={setChosen}
          />
          <Textarea
            label={t('members.add.paste')}
            description={t('members.add.pasteHint')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={20_000}
            spellCheck={false}
            value={pasted}
            error={
              unmatched.length > 0 && t('members.add.unmatched', { texts: unmatched.slice(0, 20).join(', ') })
            }
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <DayField
              label={t('members.add.from')}
              value={from}
              onChange={(chosenDay) => chosenDay !== null && setFrom(chosenDay)}
            />
            <DayField
              label={t('members.add.to')}
              value={to}
              emptyMeans={t('members.add.openEnd')}
              clearLabel={t('members.add.clearDay')}
              error={reversed && t('members.add.reversed')}
              onChange={setTo}
            />
          </Group>
          <TextInput
            label={t('members.add.note')}
            placeholder={t('members.add.notePlaceholder')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {held.length > 0 && (
            <Text size="sm" c="dimmed" role="status">
              {t('members.add.already', {
                count: held.length,
                municipalities: held.map(({ code }) => names(code).municipality).join(', '),
              })}
            </Text>
          )}
          {add.isError && <ErrorNote error={add.error} />}
          <FormButtons saving={add.isPending} onCancel={onClose}>
            {free.length === 0 ? t('common.action.add') : t('members.add.doIt', { count: free.length })}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
