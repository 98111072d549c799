import type { ReachLeftOut, ReachRejectedRow } from '../../shared/contract/reachImport.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { FileSheet } from './importer.ts'

/** The rows of a sheet under its headings. */
export interface HeadedTable {
  readonly headings: readonly string[]
  /** The headings folded, for looking up. */
  readonly folded: readonly string[]
  readonly headingRow: number
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** Rows with more cells than there are headings: no cell of theirs can be trusted. */
  readonly rejected: readonly ReachRejectedRow[]
  /** The headings once more, as files put together have them. */
  readonly leftOut: readonly ReachLeftOut[]
}

/**
 * The table under the first row that `isHeading` takes for its headings; undefined where none is. Blank rows are passed by.
 *
 * @param isHeading given the folded cells of a row
 * @param endsAt tells the first row that is no longer of the table
 */
export function tableUnder(
  sheet: FileSheet | undefined,
  isHeading: (folded: readonly string[]) => boolean = (cells) => cells.some((cell) => cell !== ''),
  endsAt: (cells: readonly string[]) => boolean = () => false,
): HeadedTable | undefined {
  if (sheet === undefined) return undefined
  const start = sheet.records
    .slice(0, headingWithin)
    .findIndex((cells) => isHeading(dropBlankEnd(cells).map(foldText)))
  if (start < 0) return undefined
  const headings = dropBlankEnd(sheet.records[start] ?? [])
  const folded = headings.map(foldText)
  const rows: { row: number; cells: readonly string[] }[] = []
  const rejected: ReachRejectedRow[] = []
  const leftOut: ReachLeftOut[] = []
  for (let index = start + 1; index < sheet.records.length; index += 1) {
    const cells = sheet.records[index] ?? []
    const width = filledWidth(cells)
    if (width === 0) continue
    if (endsAt(cells)) break
    const row = index + 1
    if (width > headings.length && cells.some(saysTotal)) leftOut.push({ row, why: 'total' })
    else if (width > headings.length) {
      const value = cells.slice(0, width).join(' ')
      rejected.push({ row, column: '', reason: 'columns-do-not-match', value })
    } else if (cells[0] === headings[0] && headings.every((heading, column) => cells[column] === heading)) {
      leftOut.push({ row, why: 'headings' })
    } else rows.push({ row, cells })
  }
  return { headings, folded, headingRow: start + 1, rows, rejected, leftOut }
}

/** The headings alone, of the first row that is not blank: for what asks nothing of a large table's rows. [] where there is none. */
export function headingsUnder(sheet: FileSheet | undefined): readonly string[] {
  const records = sheet?.records.slice(0, headingWithin) ?? []
  return dropBlankEnd(records.find((cells) => filledWidth(cells) > 0) ?? [])
}

/** What stands before the headings are some lines of remarks; looking further is a look through all of a large file for each source. */
const headingWithin = 100

/** Where the first of these names stands among the headings; -1 where none does. */
export function columnOf({ folded }: HeadedTable, names: readonly string[]): number {
  for (const name of names) {
    const column = folded.indexOf(foldText(name))
    if (column >= 0) return column
  }
  return -1
}

/** What programs call the row that sums up the others. */
const totals = new Set([
  'total',
  'totals',
  'grand total',
  'summa',
  'totalt',
  'totalsumma',
  'sum',
  'alla',
  'overall',
])

/** Whether a row's first words say that it is the sum of the others. */
export function saysTotal(text: string): boolean {
  return totals.has(foldText(text).replace(/[:.]$/, ''))
}

function dropBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, filledWidth(cells))
}

function filledWidth(cells: readonly string[]): number {
  for (let width = cells.length; width > 0; width -= 1) if (cells[width - 1] !== '') return width
  return 0
}
