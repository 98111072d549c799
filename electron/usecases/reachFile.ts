import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { restoreCell } from '../../shared/text/spreadsheetCell.ts'
import type { FileRecords } from '../reach/importer.ts'
import { readTextRecords } from '../reach/textRecords.ts'
import type { Database } from '../store/database.ts'
import { readSettings } from '../store/settings.ts'
import { isWorkbook, readSheets } from './readSheet.ts'

/** What reading a file of numbers is given: nothing of a window, so that a thread can do it. */
export interface ReachFileDeps {
  readonly workspace: { readonly database: Database }
  readonly geo: GeoRegistry
  /** Folder that holds resources/. */
  readonly programRoot: string
}

/**
 * A file of numbers as its records: an Excel workbook's sheets, a delimited text's rows, or JSON.
 *
 * @throws RundbrevError `table-…`, `sheet-…`, `sheet-protected`, `reach-json-unreadable`
 */
export async function readReachFile(
  deps: ReachFileDeps,
  { bytes, fileName }: PickedFile,
): Promise<FileRecords> {
  refuseSealed(bytes, fileName)
  if (!isWorkbook(bytes)) return readTextRecords(bytes, fileName)
  const t = createTranslator(readSettings(deps.workspace.database).language)
  const words = { true: t('audience.cell.true'), false: t('audience.cell.false') }
  const sheets = (await readSheets(bytes, fileName, words)).map(({ name, records }) => ({
    ...{ name, remarks: [] },
    records: records.map((cells) => cells.map(restoreCell)),
  }))
  return { fileName, sheets, json: undefined }
}

/** The container that Excel's own formats before .xlsx are, and that a workbook with a password is put into ([MS-CFB], [MS-OFFCRYPTO] 2.3). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

function refuseSealed(bytes: Uint8Array, fileName: string): void {
  if (!compoundFile.every((byte, index) => bytes[index] === byte)) return
  const names = Buffer.from('EncryptedPackage', 'utf16le')
  const isProtected = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(names)
  throw new RundbrevError(
    isProtected ? 'sheet-protected' : 'sheet-old',
    { file: fileName },
    { file: fileName },
  )
}
