import { Table } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useIsPrinting } from '../../../ui/printing.ts'
import classes from './SortHeading.module.css'

/** What a table is sorted by. */
export interface ColumnSort<By extends string> {
  readonly by: By
  readonly direction: 'ascending' | 'descending'
}

interface SortHeadingProps<By extends string> {
  readonly by: By
  readonly label: string
  readonly sort: ColumnSort<By>
  readonly onSort: (sort: ColumnSort<By>) => void
  readonly className?: string | undefined
  /** Pixels; without it the style sheet's. */
  readonly width?: number
  readonly isNumber?: boolean
}

/** A heading that sorts the table by its column, and the other way when it already does. */
export function SortHeading<By extends string>({
  by,
  label,
  sort,
  onSort,
  className,
  width,
  isNumber = false,
}: SortHeadingProps<By>) {
  const isPrinting = useIsPrinting()
  const direction = sort.by === by ? sort.direction : undefined
  const Icon =
    direction === undefined ? IconArrowsSort : direction === 'ascending' ? IconArrowUp : IconArrowDown
  return (
    <Table.Th
      className={className}
      style={{ width, textAlign: isNumber ? 'end' : undefined }}
      aria-sort={direction ?? 'none'}
    >
      {isPrinting ? (
        // Of a heading that stands on every page Chromium draws a button's words on the first one alone.
        label
      ) : (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort({ by, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
        >
          {label}
          <Icon size={14} stroke={1.6} aria-hidden data-idle={direction === undefined || undefined} />
        </button>
      )}
    </Table.Th>
  )
}
