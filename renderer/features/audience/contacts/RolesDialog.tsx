import { ActionIcon, Button, Group, Modal, Stack, Table, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRule } from '../../../../shared/audience/formatRule.ts'
import type { KnownWord } from '../../../../shared/audience/knownWords.ts'
import type { WhichContacts } from '../../../../shared/contract/whichContacts.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { foldText } from '../../../../shared/text/foldText.ts'
import { useAsk } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { Nothing } from '../../../ui/Nothing.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import type { ManyActs } from './useManyActs.ts'

interface RolesDialogProps {
  readonly change: ManyActs['change']
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** The roles that contacts have: renamed for all who have one, put together with another, or taken away. */
export function RolesDialog({ change, geo, onClose }: RolesDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const roles = useAsk('contacts.words', {}).data?.roles ?? []
  const [renaming, setRenaming] = useState<string | null>(null)
  const give = (from: string, to: string) =>
    change.mutate(
      { which: allWithRole(from, geo), change: { role: to, addTags: [], removeTags: [] } },
      { onSuccess: () => setRenaming(null) },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={560}
      title={t('contacts.roles.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('contacts.roles.hint')}
        </Text>
        {roles.length === 0 ? (
          <Nothing icon={IconPencil} title={t('contacts.roles.none')} text={t('contacts.roles.noneText')} />
        ) : (
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('audience.field.role')}</Table.Th>
                <Table.Th ta="end">{t('contacts.list.name')}</Table.Th>
                <Table.Th aria-label={t('audience.list.actions')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {roles.map(({ word, contacts }) => (
                <Table.Tr key={word}>
                  <Table.Td>
                    {renaming === word ? (
                      <RoleName
                        role={word}
                        roles={roles}
                        isSaving={change.isPending}
                        onSave={(name) => give(word, name)}
                        onCancel={() => setRenaming(null)}
                      />
                    ) : (
                      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                        {word}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="end" style={{ fontVariantNumeric: 'tabular-nums' }}>
                    {countText(contacts)}
                  </Table.Td>
                  <Table.Td w={84}>
                    {renaming !== word && (
                      <Group gap={2} wrap="nowrap" justify="flex-end">
                        <Tooltip label={t('contacts.roles.rename', { role: word })}>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t('contacts.roles.rename', { role: word })}
                            onClick={() => setRenaming(word)}
                          >
                            <IconPencil size={16} stroke={1.6} />
                          </ActionIcon>
                        </Tooltip>
                        <Tooltip label={t('contacts.roles.remove', { role: word })}>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t('contacts.roles.remove', { role: word })}
                            onClick={() => give(word, '')}
                          >
                            <IconTrash size={16} stroke={1.6} />
                          </ActionIcon>
                        </Tooltip>
                      </Group>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Modal>
  )
}

interface RoleNameProps {
  readonly role: string
  readonly roles: readonly KnownWord[]
  readonly isSaving: boolean
  readonly onSave: (name: string) => void
  readonly onCancel: () => void
}

/** What a role is to be called; a name that is another's already puts the two together, which is said first. */
function RoleName({ role, roles, isSaving, onSave, onCancel }: RoleNameProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(role)
  const same = roles.find(({ word }) => word !== role && foldText(word) === foldText(name))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && name.trim() !== role) onSave(same?.word ?? name.trim())
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        size="sm"
        data-autofocus
        autoFocus
        maxLength={100}
        aria-label={t('contacts.roles.rename', { role })}
        value={name}
        description={
          same === undefined ? null : t('contacts.roles.merges', { role: same.word, count: same.contacts })
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6}>
        <Button
          type="submit"
          size="compact-sm"
          loading={isSaving}
          disabled={name.trim() === '' || name.trim() === role}
        >
          {t(same === undefined ? 'common.action.save' : 'contacts.roles.merge')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('common.action.cancel')}
        </Button>
      </Group>
    </form>
  )
}

/** Everybody who has the role, in any spelling. */
function allWithRole(role: string, geo: GeoRegistry): WhichContacts {
  const rule = { kind: 'compare', field: 'role', negated: false, values: [role] } as const
  return { kind: 'matching', rule: formatRule(rule, geo, 'en'), search: '', except: [] }
}
