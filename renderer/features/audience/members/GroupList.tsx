import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GroupId } from '../../../../shared/contract/scalars.ts'
import { countText } from '../../../ui/countText.ts'
import { SideList, SideListItem } from '../../../ui/SideList.tsx'
import { GroupDialog } from './GroupDialog.tsx'
import classes from './GroupList.module.css'

interface GroupListProps {
  readonly groups: readonly MemberGroup[]
  readonly selected: GroupId
  readonly onOpen: (id: GroupId) => void
}

/** The groups, our own association first, each with how many members it has. */
export function GroupList({ groups, selected, onOpen }: GroupListProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  return (
    <SideList label={{ headingId: 'group-list-heading' }}>
      <Text id="group-list-heading" size="xs" fw={600} c="dimmed" className={classes.heading}>
        {t('members.group.heading')}
      </Text>
      {groups.map(({ id, name, own, members }) => (
        <SideListItem
          key={id}
          count={countText(members)}
          selected={id === selected}
          onSelect={() => onOpen(id)}
        >
          {name}
          {own && <span className={classes.own}> {t('members.group.ownBadge')}</span>}
        </SideListItem>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        mt={6}
        className={classes.add}
        leftSection={<IconPlus size={16} stroke={1.6} />}
        onClick={() => setAdding(true)}
      >
        {t('members.group.add')}
      </Button>
      {adding && (
        <GroupDialog group={null} onClose={() => setAdding(false)} onSaved={({ id }) => onOpen(id)} />
      )}
    </SideList>
  )
}
