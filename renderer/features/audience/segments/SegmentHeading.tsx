import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core'
import { IconClipboardPlus, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { FavouriteStar } from '../../favourites/FavouriteStar.tsx'
import { ListDialog } from './ListDialog.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { ruleInWords } from './readRule.ts'
import { SegmentDialog } from './SegmentDialog.tsx'
import classes from './SegmentHeading.module.css'

interface SegmentHeadingProps {
  readonly segment: Segment
  readonly geo: GeoRegistry
  readonly onDeleted: () => void
}

/** Which segment or list is shown, by which rule, and what can be done with it. */
export function SegmentHeading({ segment, geo, onDeleted }: SegmentHeadingProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'edit' | 'paste' | null>(null)
  const { id, name, rule, kind } = segment
  const isList = kind === 'list'
  const saveAgain = useDo('segments.save')
  const makeAgain = useDo('lists.create')
  const remove = useDo('segments.delete', {
    onSuccess: ({ members }) => {
      onDeleted()
      offerUndo(t(isList ? 'segment.list.deleted' : 'segment.deleted', { name }), () =>
        isList
          ? makeAgain.mutate({ name, contacts: { kind: 'ids', ids: members } })
          : saveAgain.mutate({ id: null, name, rule }),
      )
    },
  })
  const edit = t(isList ? 'segment.list.edit' : 'segment.edit')
  const erase = t(isList ? 'segment.list.delete' : 'segment.delete')
  const close = () => setOpen(null)
  return (
    <header className={classes.heading}>
      <div className={classes.words}>
        <Title order={2} size="h4">
          {name}
        </Title>
        {isList ? (
          <Text size="sm" c="dimmed">
            {t('segment.list.hint')}
          </Text>
        ) : (
          <Text size="sm" c="dimmed" {...(rule !== '' && { ff: 'monospace' })} className={classes.rule}>
            {rule === '' ? t('segment.everybody') : ruleInWords(rule, geo)}
          </Text>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        <FavouriteStar thing={{ kind: 'segment', id }} title={name} />
        {isList && (
          <Button
            variant="default"
            size="xs"
            mr={4}
            leftSection={<IconClipboardPlus size={16} stroke={1.6} />}
            onClick={() => setOpen('paste')}
          >
            {t('segment.list.paste')}
          </Button>
        )}
        <Tooltip label={edit}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={edit}
            onClick={() => setOpen('edit')}
          >
            <IconPencil size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={erase}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={erase}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {open === 'edit' && !isList && <SegmentDialog segment={segment} geo={geo} onClose={close} />}
      {open === 'edit' && isList && <ListDialog list={segment} contacts={null} onClose={close} />}
      {open === 'paste' && <PasteDialog list={segment} onClose={close} />}
    </header>
  )
}
