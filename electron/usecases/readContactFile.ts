import type { ContactFileFormat } from '../../shared/contract/contactImport.ts'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { type CellTable, cellTable, decodeTable } from '../../shared/text/decodeTable.ts'
import { type TextEncoding, textEncoding } from '../../shared/text/textEncoding.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { isWorkbook, readSheet } from './readSheet.ts'
import { cardFields, isVcards, readVcards } from './readVcards.ts'

/** The table that a file of contacts holds, and what was read to get it. */
export interface ContactTable extends CellTable {
  /** utf-8 for a workbook, which is no text. */
  readonly encoding: TextEncoding
  /** '' where no character parts the columns. */
  readonly delimiter: string
  readonly format: ContactFileFormat
  /** Of a workbook: the sheet that was read. */
  readonly sheet: string | null
}

/**
 * Reads a file of contacts, told by its bytes: an .xlsx workbook, vCards, or a delimited text.
 *
 * @throws RundbrevError `table-…`, `sheet-…`
 */
export async function readContactFile(deps: Deps, { bytes, fileName }: PickedFile): Promise<ContactTable> {
  const t = createTranslator(readSettings(deps.workspace.database).language)
  if (isWorkbook(bytes)) {
    const words = { true: t('audience.cell.true'), false: t('audience.cell.false') }
    const { name, records } = await readSheet(bytes, fileName, words)
    const table = cellTable(records, ' ', fileName)
    return { format: 'xlsx', sheet: name, encoding: 'utf-8', delimiter: '', ...table }
  }
  if (isVcards(bytes)) {
    const encoding = textEncoding(bytes) ?? 'utf-8'
    const text = new TextDecoder(encoding).decode(bytes)
    const cards = await readVcards(text, deps.geo, (emails) => t('audience.import.otherEmails', { emails }))
    const headings = cardFields.map((field) => t(`audience.field.${field}`))
    return { format: 'vcard', sheet: null, encoding, delimiter: '', headings, ...cards }
  }
  return { format: 'csv', sheet: null, ...decodeTable(bytes, fileName) }
}
