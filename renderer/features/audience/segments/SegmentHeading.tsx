import { ActionIcon, Group, Text, Title, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useDo } from '../../../app/queries.ts'
import { showUndo } from '../../../ui/toasts.tsx'
import { ruleInWords } from './readRule.ts'
import { SegmentDialog } from './SegmentDialog.tsx'
import classes from './SegmentHeading.module.css'

interface SegmentHeadingProps {
  readonly segment: Segment
  readonly geo: GeoRegistry
  readonly onDeleted: () => void
}

/** Which segment is shown, by which rule, and what can be done with it. */
export function SegmentHeading({ segment, geo, onDeleted }: SegmentHeadingProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { id, name, rule } = segment
  const putBack = useDo('segments.save')
  const remove = useDo('segments.delete', {
    onSuccess: () => {
      onDeleted()
      showUndo(t('audience.segment.deleted', { name }), () => putBack.mutate({ id: null, name, rule }))
    },
  })
  return (
    <header className={classes.heading}>
      <div className={classes.words}>
        <Title order={2} size="h4">
          {name}
        </Title>
        <Text size="sm" c="dimmed" {...(rule !== '' && { ff: 'monospace' })} className={classes.rule}>
          {rule === '' ? t('audience.segment.everybody') : ruleInWords(rule, geo)}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Tooltip label={t('audience.segment.edit')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('audience.segment.edit')}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('audience.segment.delete')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('audience.segment.delete')}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {editing && <SegmentDialog segment={segment} geo={geo} onClose={() => setEditing(false)} />}
    </header>
  )
}
