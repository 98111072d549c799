import Papa from 'papaparse'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { decodeTable } from '../../shared/text/decodeTable.ts'
import { restoreCell } from '../../shared/text/spreadsheetCell.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { isWorkbook, readSheet } from './readSheet.ts'

/**
 * The rows of a file as they stand in it, headings among them, blank ones too: a workbook's first sheet, or a delimited text.
 *
 * @throws RundbrevError `table-…`, `sheet-…`
 */
export async function readRecords(
  deps: Deps,
  { bytes, fileName }: PickedFile,
): Promise<readonly (readonly string[])[]> {
  if (isWorkbook(bytes)) {
    const t = createTranslator(readSettings(deps.workspace.database).language)
    const words = { true: t('audience.cell.true'), false: t('audience.cell.false') }
    return restored((await readSheet(bytes, fileName, words)).records)
  }
  // Told from the text as a table is; what the table leaves out (rows of another width) is wanted here too.
  const { encoding, delimiter } = decodeTable(bytes, fileName)
  const text = new TextDecoder(encoding)
    .decode(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/^"?sep=."?\n/i, '')
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  return restored(data)
}

/** What an export of ours made safe for spreadsheets is as it was. */
function restored(records: readonly (readonly string[])[]): string[][] {
  return records.map((cells) => cells.map((cell) => restoreCell(cell.trim())))
}
