import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import classes from './EntryList.module.css'

/** What a row needs of the list that it stands in. */
export interface EntryTools {
  readonly onEdit: () => void
  /** Somewhere to go for the focus, when the row is gone. */
  readonly onRemoved: () => void
}

/**
 * Entries that the officer adds, changes in a dialogue and takes away.
 *
 * @param none what is said where there are none; it waits until `isLoaded`
 * @param dialog asked with null for a new one
 */
export function EntryList<Entry extends { readonly id: number }>({
  entries,
  isLoaded,
  none,
  add,
  row,
  dialog,
}: {
  readonly entries: readonly Entry[]
  readonly isLoaded: boolean
  readonly none: string
  readonly add: string
  readonly row: (entry: Entry, tools: EntryTools) => ReactNode
  readonly dialog: (entry: Entry | null, close: () => void) => ReactNode
}) {
  const [edited, setEdited] = useState<Entry | 'new' | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  return (
    <>
      {!isLoaded && <SkeletonRows rows={2} />}
      {entries.length === 0 && isLoaded && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {entries.length > 0 && (
        <ul className={classes.entries}>
          {entries.map((entry) =>
            row(entry, { onEdit: () => setEdited(entry), onRemoved: () => addButton.current?.focus() }),
          )}
        </ul>
      )}
      <Button
        ref={addButton}
        mt="md"
        variant="light"
        leftSection={<IconPlus size={18} stroke={1.6} />}
        onClick={() => setEdited('new')}
      >
        {add}
      </Button>
      {edited !== null && dialog(edited === 'new' ? null : edited, () => setEdited(null))}
    </>
  )
}
