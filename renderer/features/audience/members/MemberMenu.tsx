import { ActionIcon, Menu } from '@mantine/core'
import { IconAddressBook, IconCalendarX, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { formatRule } from '../../../../shared/audience/formatRule.ts'
import type { Membership } from '../../../../shared/audience/memberships.ts'
import type { Rule } from '../../../../shared/audience/segmentRule.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { contactsPath } from '../contactsPath.ts'

interface MemberMenuProps {
  readonly group: MemberGroup
  readonly membership: Membership
  /** Its name. */
  readonly municipality: string
  readonly geo: GeoRegistry
  readonly onEdit: (ending: boolean) => void
}

/** What can be done with a membership. Whoever leaves is ended; what never was is deleted. */
export function MemberMenu({ group, membership, municipality, geo, onEdit }: MemberMenuProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const rule: Rule = {
    ...{ kind: 'compare', field: 'municipality', negated: false },
    values: [membership.municipality],
  }
  const restore = useDo('memberships.restore')
  const remove = useDo('memberships.remove', {
    onSuccess: ({ removed }) =>
      offerUndo(t('members.list.removed', { municipality, group: group.name }), () =>
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
        <Menu.Item
          leftSection={<IconAddressBook size={16} stroke={1.6} />}
          onClick={() => go(contactsPath(formatRule(rule, geo, wholeInterfaceLanguage())))}
        >
          {t('members.list.contacts')}
        </Menu.Item>
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
