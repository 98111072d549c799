import { csvLines, csvText } from '../../shared/audience/contactsCsv.ts'
import type { TableFormat } from '../../shared/contract/privacy.ts'
import type { WorkUnderWay } from './work.ts'
import { writeSheet } from './writeSheet.ts'

/** So many rows of a CSV file are written between two looks at whether somebody has called it off. */
const rowsPerStep = 5_000

/**
 * A table, headings first, as CSV or as a workbook of one sheet; told of row by row.
 *
 * @param name the sheet's
 * @throws RundbrevError `work-cancelled`
 */
export async function writeTable(
  { signal, step, tell, unlessCancelled }: WorkUnderWay,
  cells: readonly string[][],
  format: TableFormat,
  name: string,
): Promise<Uint8Array> {
  const total = cells.length
  if (format === 'xlsx') {
    await step(0, total)
    return unlessCancelled(writeSheet(cells, name, { signal, underWay: (rows) => tell(rows, total) }))
  }
  const pieces: string[] = []
  for (let from = 0; from < total; from += rowsPerStep) {
    await step(from, total)
    const rows = cells.slice(from, from + rowsPerStep)
    pieces.push(from === 0 ? csvText(rows) : csvLines(rows))
  }
  return new TextEncoder().encode(pieces.join(''))
}
