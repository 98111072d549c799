import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { GroupId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { AudiencePage } from '../AudiencePage.tsx'
import { EmptyMembers } from './EmptyMembers.tsx'
import { GroupList } from './GroupList.tsx'
import { GroupPane, type GroupView, groupViews } from './GroupPane.tsx'
import classes from './MembersScreen.module.css'

/** What municipalities are members of: the groups, and the members of one of them on a day. */
export function MembersScreen() {
  const params = useParams<{ group?: string; view?: string }>()
  const [, go] = useLocation()
  const [day, setDay] = useState<string | null>(null)
  const registry = useAsk('geo.registry', {})
  const listed = useAsk('groups.list', { day }, { placeholderData: keepPreviousData })
  const view = groupViews.find((name) => name === params.view) ?? 'members'
  const open = (id: GroupId, shown: GroupView = view) => go(`/audience/members/${id}/${shown}`)

  const failed = [registry, listed].find((answer) => answer.isError)
  if (failed !== undefined) {
    return (
      <AudiencePage part="members">
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      </AudiencePage>
    )
  }
  if (registry.data === undefined || listed.data === undefined)
    return (
      <AudiencePage part="members">
        <SkeletonTable rows={8} columns={4} />
      </AudiencePage>
    )
  const { groups, day: shownDay } = listed.data
  const group = groups.find(({ id }) => String(id) === params.group) ?? groups[0]
  return (
    <AudiencePage part="members">
      {group === undefined ? (
        <EmptyMembers geo={registry.data} today={shownDay} onAdded={(id) => open(id, 'members')} />
      ) : (
        <div className={classes.columns}>
          <GroupList groups={groups} selected={group.id} onOpen={open} />
          <section className={classes.group} aria-label={group.name}>
            <GroupPane
              key={group.id}
              group={group}
              geo={registry.data}
              view={view}
              onView={(chosen) => open(group.id, chosen)}
              shownDay={shownDay}
              day={day}
              onDay={setDay}
              onRemoved={() => go('/audience/members')}
            />
          </section>
        </div>
      )}
    </AudiencePage>
  )
}
