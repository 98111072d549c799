import { Button, Text } from '@mantine/core'
import { IconFilter, IconListDetails, IconPlus, IconUsers } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '../../../../shared/contract/scalars.ts'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useCommands } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { SideList, SideListItem } from '../../../ui/SideList.tsx'
import { ListDialog } from './ListDialog.tsx'
import { SegmentDialog } from './SegmentDialog.tsx'
import classes from './SegmentList.module.css'

interface SegmentListProps {
  readonly segments: readonly Segment[]
  /** null: all contacts. */
  readonly selected: SegmentId | null
  readonly onSelect: (id: SegmentId | null) => void
  /** What is shown is none of them. */
  readonly none: boolean
  readonly geo: GeoRegistry
}

/** All contacts, and under them the segments and the lists, each with how many it holds. */
export function SegmentList({ segments, selected, onSelect, none, geo }: SegmentListProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<Segment['kind'] | null>(null)
  const counts = useAsk('segments.counts', {}, { placeholderData: keepPreviousData }).data
  const countOf = new Map(counts?.segments.map(({ id, contacts }) => [id, contacts]))
  useCommands([
    {
      id: 'audience.segment.add',
      group: 'list',
      label: t('segment.add'),
      icon: IconFilter,
      keywords: ['nytt urval', 'regel', 'filter', 'new segment', 'rule'],
      run: () => setAdding('rule'),
    },
    {
      id: 'audience.list.add',
      group: 'list',
      label: t('segment.list.add'),
      icon: IconListDetails,
      keywords: ['ny lista', 'new list'],
      run: () => setAdding('list'),
    },
  ])
  /** undefined until they have been counted; null where they cannot be. */
  const counted = (contacts: number | null | undefined) => {
    if (contacts === undefined) return {}
    return { count: contacts === null ? { unknown: t('segment.cannotCount') } : countText(contacts) }
  }
  const part = (kind: Segment['kind'], heading: string, teach: string, add: string, icon: ReactNode) => {
    const ofKind = segments.filter((segment) => segment.kind === kind)
    return (
      <>
        <Text id={`${kind}-heading`} size="xs" fw={600} c="dimmed" className={classes.heading}>
          {heading}
        </Text>
        {ofKind.length === 0 && (
          <Text size="sm" c="dimmed" className={classes.teach}>
            {teach}
          </Text>
        )}
        {ofKind.map(({ id, name }) => (
          <SideListItem
            key={id}
            icon={icon}
            {...counted(countOf.get(id))}
            selected={selected === id}
            onSelect={() => onSelect(id)}
          >
            {name}
          </SideListItem>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          mt={6}
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => setAdding(kind)}
        >
          {add}
        </Button>
      </>
    )
  }
  return (
    <SideList label={{ headingId: 'rule-heading' }}>
      <SideListItem
        icon={<IconUsers size={16} stroke={1.6} />}
        {...counted(counts?.everybody)}
        selected={selected === null && !none}
        onSelect={() => onSelect(null)}
      >
        {t('audience.list.all')}
      </SideListItem>
      {part(
        'rule',
        t('segment.heading'),
        t('segment.none'),
        t('segment.add'),
        <IconFilter size={16} stroke={1.6} />,
      )}
      {part(
        'list',
        t('segment.lists'),
        t('segment.list.none'),
        t('segment.list.add'),
        <IconListDetails size={16} stroke={1.6} />,
      )}
      {adding === 'rule' && (
        <SegmentDialog
          segment={null}
          geo={geo}
          onClose={() => setAdding(null)}
          onSaved={({ id }) => onSelect(id)}
        />
      )}
      {adding === 'list' && (
        <ListDialog
          list={null}
          contacts={null}
          onClose={() => setAdding(null)}
          onSaved={({ id }) => onSelect(id)}
        />
      )}
    </SideList>
  )
}
