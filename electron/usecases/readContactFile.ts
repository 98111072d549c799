import type { ContactFileFormat } from '../../shared/contract/audience.ts'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { cellTable, type DecodedTable, decodeTable } from '../../shared/text/decodeTable.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { isWorkbook, readSheet } from './readSheet.ts'

/** The table that a file of contacts holds, and what was read to get it. */
export interface ContactTable extends DecodedTable {
  readonly format: ContactFileFormat
  /** Of a workbook: the sheet that was read. */
  readonly sheet: string | null
}

/**
 * Reads a file of contacts, told by its bytes: an .xlsx workbook, or a delimited text.
 *
 * @throws RundbrevError `table-…`, `sheet-…`
 */
export async function readContactFile(deps: Deps, { bytes, fileName }: PickedFile): Promise<ContactTable> {
  if (!isWorkbook(bytes)) return { format: 'csv', sheet: null, ...decodeTable(bytes, fileName) }
  const t = createTranslator(readSettings(deps.workspace.database).language)
  const words = { true: t('audience.cell.true'), false: t('audience.cell.false') }
  const { name, records } = await readSheet(bytes, fileName, words)
  return {
    format: 'xlsx',
    sheet: name,
    encoding: 'utf-8',
    delimiter: '',
    ...cellTable(records, ' ', fileName),
  }
}
