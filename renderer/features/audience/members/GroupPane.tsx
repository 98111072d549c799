import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useCommands } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { AddMembersDialog } from './AddMembersDialog.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import { MemberLists } from './MemberLists.tsx'

interface GroupPaneProps {
  readonly group: MemberGroup
  readonly geo: GeoRegistry
  /** The day that is shown: `day`, or today. */
  readonly shownDay: string
  /** null: today, whichever that is. */
  readonly day: string | null
  readonly onDay: (day: string | null) => void
  readonly onRemoved: () => void
}

/** One group on one day. */
export function GroupPane({ group, geo, shownDay, day, onDay, onRemoved }: GroupPaneProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const listed = useAsk('memberships.list', { group: group.id })
  useCommands([
    {
      id: 'members.add',
      group: 'list',
      label: t('members.list.add'),
      icon: IconPlus,
      keywords: ['medlem', 'kommun', 'member', 'municipality'],
      run: () => setAdding(true),
    },
  ])
  if (listed.isError) return <ErrorNote error={listed.error} onRetry={() => void listed.refetch()} />
  if (listed.data === undefined) return <Waiting />
  const { memberships } = listed.data
  return (
    <>
      <GroupHeading group={group} onRemoved={onRemoved} />
      <Group justify="space-between" align="flex-end" mb="md">
        <DayField
          label={t('members.day.label')}
          width={170}
          value={day}
          emptyMeans={t('members.day.today')}
          clearLabel={t('members.day.clear')}
          onChange={onDay}
        />
        <Button leftSection={<IconPlus size={18} stroke={1.8} />} onClick={() => setAdding(true)}>
          {t('members.list.add')}
        </Button>
      </Group>
      <MemberLists group={group} memberships={memberships} day={shownDay} geo={geo} />
      {adding && (
        <AddMembersDialog
          group={group}
          memberships={memberships}
          day={shownDay}
          geo={geo}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
