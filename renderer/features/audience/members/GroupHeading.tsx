import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core'
import { IconAddressBook, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { quoteRuleValue } from '../../../../shared/audience/formatRule.ts'
import { ruleWordings } from '../../../../shared/audience/ruleWords.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { contactsPath } from '../contactsPath.ts'
import { GroupDialog } from './GroupDialog.tsx'

interface GroupHeadingProps {
  readonly group: MemberGroup
  /** Asked to add members. */
  readonly onAdd: () => void
  readonly onRemoved: () => void
}

/** Which group is shown, how many members it has that day, and what can be done with it. */
export function GroupHeading({ group, onAdd, onRemoved }: GroupHeadingProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [editing, setEditing] = useState(false)
  const { id, name } = group
  const restore = useDo('groups.restore')
  const remove = useDo('groups.remove', {
    onSuccess: (removed) => {
      onRemoved()
      offerUndo(t('members.group.removed', { name }), () => restore.mutate(removed))
    },
  })
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
      <div>
        <Title order={2} size="h4">
          {name}
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {t('members.group.members', { count: group.members })}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button mr={6} leftSection={<IconPlus size={18} stroke={1.6} />} onClick={onAdd}>
          {t('members.list.add')}
        </Button>
        <Tooltip label={t('members.group.contacts')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('members.group.contacts')}
            onClick={() =>
              go(
                contactsPath(
                  `${ruleWordings[wholeInterfaceLanguage()].subjects.group} = ${quoteRuleValue(name)}`,
                ),
              )
            }
          >
            <IconAddressBook size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('members.group.edit')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('members.group.edit')}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('members.group.remove')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('members.group.remove')}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {editing && <GroupDialog group={group} onClose={() => setEditing(false)} />}
    </Group>
  )
}
