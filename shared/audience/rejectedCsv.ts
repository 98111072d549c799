import type { TFunction } from 'i18next'
import type { RejectedRow } from '../contract/contactImport.ts'
import type { CellTable } from '../text/decodeTable.ts'
import { csvText } from './contactsCsv.ts'

/**
 * The rejected rows as a file to mend and import again: the file's own columns, and first which row it was and why. A row
 * whose columns could not be told apart has its text in the first of them.
 */
export function rejectedCsv(
  table: Pick<CellTable, 'headings' | 'rows'>,
  rejected: readonly RejectedRow[],
  t: TFunction,
): string {
  const cellsOf = new Map(table.rows.map(({ row, cells }) => [row, cells]))
  return csvText([
    [t('common.rejected.row'), t('common.rejected.reason'), ...table.headings],
    ...rejected.map(({ row, reason, value }) => [
      String(row),
      t(`audience.reject.${reason}`),
      ...(cellsOf.get(row) ?? [value, ...table.headings.slice(1).map(() => '')]),
    ]),
  ])
}
