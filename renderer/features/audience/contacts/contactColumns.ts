import { useLocalStorage } from '@mantine/hooks'
import { z } from 'zod'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'

/** What a column of the list shows: its width in pixels, and what it is sorted by. */
interface Column {
  readonly width: number
  readonly by?: ContactSort['by']
  readonly isNumber?: true
}

/** Every column there is but the name, which always stands first; in the order of a new list. */
export const contactColumns = {
  email: { width: 200, by: 'email' },
  role: { width: 140, by: 'role' },
  organisation: { width: 190, by: 'organisation' },
  municipality: { width: 130, by: 'place' },
  county: { width: 140, by: 'county' },
  tags: { width: 190 },
  language: { width: 100, by: 'language' },
  consent: { width: 200, by: 'consent' },
  suppressed: { width: 120, by: 'suppressed' },
  lastMailed: { width: 130, by: 'lastMailed' },
  mailings: { width: 100, by: 'mailings', isNumber: true },
  bounces: { width: 100, by: 'bounces', isNumber: true },
  added: { width: 120, by: 'added' },
  changed: { width: 120, by: 'changed' },
} as const satisfies Record<string, Column>
export type ContactColumn = keyof typeof contactColumns

export const allColumns = Object.keys(contactColumns) as ContactColumn[]
const firstColumns: readonly ContactColumn[] = ['email', 'role', 'municipality']

const Stored = z.array(z.enum(allColumns as [ContactColumn, ...ContactColumn[]]))

/** What a stored choice says; where it cannot be read, the choice of a new list. */
export function readColumns(stored: string | undefined): readonly ContactColumn[] {
  try {
    const read = Stored.safeParse(JSON.parse(stored ?? ''))
    return read.success ? [...new Set(read.data)] : firstColumns
  } catch {
    return firstColumns
  }
}

/**
 * The columns that are shown, in their order. Kept on the computer and not in the workspace: it is about a screen's width and a
 * person's eyes.
 */
export function useContactColumns() {
  return useLocalStorage<readonly ContactColumn[]>({
    key: 'rundbrev.contactColumns',
    defaultValue: firstColumns,
    getInitialValueInEffect: false,
    serialize: (columns) => JSON.stringify(columns),
    deserialize: readColumns,
  })
}

/** With a column moved so many places; unchanged where there is none. */
export function movedColumn(
  columns: readonly ContactColumn[],
  column: ContactColumn,
  by: -1 | 1,
): readonly ContactColumn[] {
  const from = columns.indexOf(column)
  const to = from + by
  if (from < 0 || to < 0 || to >= columns.length) return columns
  const without = columns.toSpliced(from, 1)
  return without.toSpliced(to, 0, column)
}
