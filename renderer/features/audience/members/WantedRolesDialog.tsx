import { ActionIcon, Autocomplete, Button, Group, Modal, Stack, TagsInput, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WantedRole } from '../../../../shared/audience/wantedRoles.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import { foldText } from '../../../../shared/text/foldText.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { useContactWords } from '../contacts/useContactWords.ts'

interface WantedRolesDialogProps {
  readonly group: MemberGroup
  readonly wanted: readonly WantedRole[]
  readonly onClose: () => void
}

/** The roles that every member of a group should have a contact in, each with the other names that count as it. */
export function WantedRolesDialog({ group, wanted, onClose }: WantedRolesDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const { roles: known } = useContactWords()
  const [roles, setRoles] = useState(wanted.map((role, key) => ({ ...role, key })))
  const [tried, setTried] = useState(false)
  const putBack = useDo('coverage.setWanted')
  const save = useDo('coverage.setWanted', {
    onError: () => {},
    onSuccess: ({ before }) => {
      onClose()
      offerUndo(t('members.wanted.changed', { group: group.name }), () =>
        putBack.mutate({ group: group.id, wanted: before }),
      )
    },
  })
  const change = (key: number, part: Partial<WantedRole>) =>
    setRoles(roles.map((role) => (role.key === key ? { ...role, ...part } : role)))
  const isTwice = ({ key, name }: (typeof roles)[number]) =>
    roles.some((other) => other.key < key && foldText(other.name) === foldText(name))
  const problemOf = (role: (typeof roles)[number]) => {
    if (role.name.trim() === '') return t('common.required')
    return isTwice(role) ? t('members.wanted.twice') : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (roles.some((role) => problemOf(role) !== undefined)) return
    save.mutate({
      group: group.id,
      wanted: roles.map(({ name, also }) => ({ name: name.trim(), also: also.map((one) => one.trim()) })),
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size="lg"
      title={t('members.wanted.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text size="sm">{t('members.wanted.text')}</Text>
          {roles.map((role) => (
            <Group key={role.key} align="flex-start" wrap="nowrap" gap="sm">
              <Autocomplete
                w={170}
                label={t('members.wanted.role')}
                data={known}
                limit={20}
                maxLength={100}
                value={role.name}
                error={tried && problemOf(role)}
                onChange={(name) => change(role.key, { name })}
              />
              <TagsInput
                flex={1}
                label={t('members.wanted.also')}
                placeholder={role.also.length === 0 ? t('members.wanted.alsoPlaceholder') : ''}
                data={known}
                maxTags={50}
                acceptValueOnBlur
                value={role.also}
                onChange={(also) => change(role.key, { also })}
              />
              <ActionIcon
                mt={26}
                variant="subtle"
                color="gray"
                aria-label={t('members.wanted.remove', { role: role.name })}
                onClick={() => setRoles(roles.filter((other) => other !== role))}
              >
                <IconTrash size={18} stroke={1.6} />
              </ActionIcon>
            </Group>
          ))}
          {roles.length < 12 && (
            <Button
              data-autofocus
              variant="subtle"
              size="compact-sm"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<IconPlus size={16} stroke={1.6} />}
              onClick={() =>
                setRoles([
                  ...roles,
                  { name: '', also: [], key: Math.max(0, ...roles.map(({ key }) => key)) + 1 },
                ])
              }
            >
              {t('members.wanted.add')}
            </Button>
          )}
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
