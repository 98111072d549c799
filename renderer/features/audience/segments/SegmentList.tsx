import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '../../../../shared/contract/scalars.ts'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useAsk } from '../../../app/queries.ts'
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

/** All contacts, and under them the segments, each with how many it holds. */
export function SegmentList({ segments, selected, onSelect, none, geo }: SegmentListProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  return (
    <nav className={classes.list} aria-labelledby="segment-list-heading">
      <SegmentButton
        name={t('audience.list.all')}
        rule=""
        selected={selected === null && !none}
        onSelect={() => onSelect(null)}
      />
      <Text id="segment-list-heading" size="xs" fw={600} c="dimmed" className={classes.heading}>
        {t('audience.segment.heading')}
      </Text>
      {segments.length === 0 && (
        <Text size="sm" c="dimmed" className={classes.teach}>
          {t('audience.segment.none')}
        </Text>
      )}
      {segments.map(({ id, name, rule }) => (
        <SegmentButton
          key={id}
          name={name}
          rule={rule}
          selected={selected === id}
          onSelect={() => onSelect(id)}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        mt={6}
        className={classes.add}
        leftSection={<IconPlus size={16} stroke={1.8} />}
        onClick={() => setAdding(true)}
      >
        {t('audience.segment.add')}
      </Button>
      {adding && (
        <SegmentDialog
          segment={null}
          geo={geo}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => onSelect(id)}
        />
      )}
    </nav>
  )
}

interface SegmentButtonProps {
  readonly name: string
  readonly rule: string
  readonly selected: boolean
  readonly onSelect: () => void
}

function SegmentButton({ name, rule, selected, onSelect }: SegmentButtonProps) {
  const counted = useAsk('segments.count', { rule }).data
  return (
    <button type="button" className={classes.segment} aria-current={selected || undefined} onClick={onSelect}>
      <span className={classes.name}>{name}</span>
      <span className={classes.count}>{counted && counted.count + counted.suppressed}</span>
    </button>
  )
}
