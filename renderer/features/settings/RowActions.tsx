import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'

interface RowActionsProps {
  /** What each button is called, with the row's name in it. */
  readonly editLabel: string
  readonly removeLabel: string
  readonly removing: boolean
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** To edit and to remove one row of a list. */
export function RowActions({ editLabel, removeLabel, removing, onEdit, onRemove }: RowActionsProps) {
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label={editLabel} onClick={onEdit}>
        <IconPencil size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        loading={removing}
        aria-label={removeLabel}
        onClick={onRemove}
      >
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </>
  )
}
