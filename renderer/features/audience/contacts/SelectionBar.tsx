import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconBan, IconPencil, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhichContacts } from '../../../../shared/contract/whichContacts.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { BulkEditDialog } from './BulkEditDialog.tsx'
import { ExportButton } from './ExportButton.tsx'
import classes from './SelectionBar.module.css'
import { SelectionLists } from './SelectionLists.tsx'
import type { ManyActs } from './useManyActs.ts'

interface SelectionBarProps {
  readonly count: number
  readonly which: WhichContacts
  readonly acts: ManyActs
  readonly geo: GeoRegistry
  readonly onUntick: () => void
}

/** How many contacts are ticked, and what can be done with all of them. */
export function SelectionBar({ count, which, acts, geo, onUntick }: SelectionBarProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  return (
    <Group gap={6} wrap="nowrap" className={classes.bar} role="group" aria-label={t('contacts.many.actions')}>
      <Tooltip label={t('contacts.many.untick')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('contacts.many.untick')} onClick={onUntick}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Text size="sm" fw={600} role="status" className={classes.count}>
        {t('contacts.many.ticked', { count })}
      </Text>
      <Button
        size="compact-sm"
        ml="xs"
        leftSection={<IconPencil size={16} stroke={1.6} />}
        onClick={() => setEditing(true)}
      >
        {t('contacts.many.edit')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBan size={16} stroke={1.6} />}
        loading={acts.suppress.isPending}
        onClick={() => acts.suppress.mutate({ which })}
      >
        {t('audience.list.suppress')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTrash size={16} stroke={1.6} />}
        loading={acts.remove.isPending}
        onClick={() => acts.remove.mutate({ which })}
      >
        {t('common.action.delete')}
      </Button>
      <SelectionLists which={which} />
      <ExportButton size="compact-sm" choices={[{ label: t('contacts.many.ticked', { count }), which }]} />
      {editing && (
        <BulkEditDialog
          count={count}
          which={which}
          change={acts.change}
          geo={geo}
          onClose={() => setEditing(false)}
        />
      )}
    </Group>
  )
}
