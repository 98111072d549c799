import { Group, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useCommands } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { AddMembersDialog } from './AddMembersDialog.tsx'
import { CoverageView } from './CoverageView.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import { MemberLists } from './MemberLists.tsx'
import { TodoView } from './TodoView.tsx'

export const groupViews = ['members', 'coverage', 'todo'] as const
export type GroupView = (typeof groupViews)[number]

interface GroupPaneProps {
  readonly group: MemberGroup
  readonly geo: GeoRegistry
  readonly view: GroupView
  readonly onView: (view: GroupView) => void
  /** The day that is shown: `day`, or today. */
  readonly shownDay: string
  /** null: today, whichever that is. */
  readonly day: string | null
  readonly onDay: (day: string | null) => void
  readonly onRemoved: () => void
}

/** One group on one day: its members, what contacts they have, and what is to be done about those that lack some. */
export function GroupPane({ group, geo, view, onView, shownDay, day, onDay, onRemoved }: GroupPaneProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const listed = useAsk('memberships.list', { group: group.id })
  const covered = useAsk('coverage.get', { group: group.id, day }, { placeholderData: keepPreviousData })
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
  const failed = [listed, covered].find((answer) => answer.isError)
  if (failed !== undefined) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
  if (listed.data === undefined || covered.data === undefined) return <SkeletonTable rows={8} columns={4} />
  const { memberships } = listed.data
  const open = covered.data.tasks.filter(({ waived }) => !waived).length
  const counts = { members: group.members, coverage: null, todo: open }
  return (
    <>
      <GroupHeading group={group} onAdd={() => setAdding(true)} onRemoved={onRemoved} />
      <Group align="flex-end" gap="md" mb="md">
        <SegmentedControl
          aria-label={t('members.view.label')}
          value={view}
          onChange={(chosen) => onView(chosen)}
          data={groupViews.map((value) => ({
            value,
            label:
              counts[value] === null
                ? t(`members.view.${value}`)
                : `${t(`members.view.${value}`)} (${counts[value]})`,
          }))}
        />
        <DayField
          label={t('members.day.label')}
          width={170}
          value={day}
          emptyMeans={t('members.day.today')}
          clearLabel={t('members.day.clear')}
          onChange={onDay}
        />
      </Group>
      {view === 'members' && (
        <MemberLists {...{ group, memberships, geo }} day={shownDay} onAdd={() => setAdding(true)} />
      )}
      {view === 'coverage' && <CoverageView group={group.id} coverage={covered.data} geo={geo} />}
      {view === 'todo' && <TodoView group={group} coverage={covered.data} geo={geo} />}
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
