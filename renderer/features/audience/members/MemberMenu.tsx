import { ActionIcon, Menu } from '@mantine/core'
import { IconCalendarX, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Membership } from '../../../../shared/audience/memberships.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import { useDo } from '../../../app/queries.ts'
import { showUndo } from '../../../ui/toasts.tsx'

interface MemberMenuProps {
  readonly group: MemberGroup
  readonly membership: Membership
  /** Its name. */
  readonly municipality: string
  readonly onEdit: (ending: boolean) => void
}

/** What can be done with a membership. Whoever leaves is ended; what never was is deleted. */
export function MemberMenu({ group, membership, municipality, onEdit }: MemberMenuProps) {
  const { t } = useTranslation()
  const restore = useDo('memberships.restore')
  const remove = useDo('memberships.remove', {
    onSuccess: ({ removed }) =>
      showUndo(t('members.list.removed', { municipality, group: group.name }), () =>
        restore.mutate({ memberships: removed }),
      ),
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('members.list.more', { municipality })}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => onEdit(false)}>
          {t('common.action.edit')}
        </Menu.Item>
        {membership.to === null && (
          <Menu.Item leftSection={<IconCalendarX size={16} stroke={1.6} />} onClick={() => onEdit(true)}>
            {t('members.list.end')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          color="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} stroke={1.6} />}
          onClick={() => remove.mutate({ ids: [membership.id] })}
        >
          {t('members.list.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
