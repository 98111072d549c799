import { Table } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import classes from './SortHeading.module.css'

interface SortHeadingProps {
  readonly by: ContactSort['by']
  readonly label: string
  readonly sort: ContactSort
  readonly onSort: (sort: ContactSort) => void
  readonly className?: string | undefined
}

/** A heading that sorts the table by its column, and the other way when it already does. */
export function SortHeading({ by, label, sort, onSort, className }: SortHeadingProps) {
  const direction = sort.by === by ? sort.direction : undefined
  const Icon =
    direction === undefined ? IconArrowsSort : direction === 'ascending' ? IconArrowUp : IconArrowDown
  return (
    <Table.Th className={className} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => onSort({ by, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
      >
        {label}
        <Icon size={14} stroke={1.8} aria-hidden data-idle={direction === undefined || undefined} />
      </button>
    </Table.Th>
  )
}
