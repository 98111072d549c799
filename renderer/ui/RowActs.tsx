import { ActionIcon, Group } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'

interface RowAct {
  /** What is done to which row: "Ta bort mätningen Matomo, 120". */
  readonly label: string
  readonly run: () => void
}

interface RowActsProps {
  /** undefined: this row cannot be changed. */
  readonly change?: RowAct | undefined
  readonly remove: RowAct
}

/** What can be done to a row, at its end. */
export function RowActs({ change, remove }: RowActsProps) {
  return (
    <Group gap={0} wrap="nowrap" justify="flex-end">
      {change !== undefined && (
        <ActionIcon variant="subtle" color="gray" aria-label={change.label} onClick={change.run}>
          <IconPencil size={18} stroke={1.6} />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={remove.label} onClick={remove.run}>
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </Group>
  )
}
