import { zipSync } from 'fflate'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { workbookLimits } from '../zip/unpackingLimits.ts'
import { isTextPart, unpackedParts, ZipRefused, zipPartNames } from './unpackedParts.ts'

/** Of the rectangle from A1 to the last cell: a single cell far off makes every row before it as wide. */
const mostCells = 20_000_000
/** As Excel has them; further off is nobody's cell. */
const lastRow = 1_048_576
const lastColumn = 16_384

export interface Sheet {
  /** As its tab says. */
  readonly name: string
  /** Trimmed texts; the first row of the sheet is the first of these, blank rows count. */
  readonly records: readonly (readonly string[])[]
}

/** What a spreadsheet shows for a ticked and an unticked cell, in the reader's language. */
export interface TruthWords {
  readonly true: string
  readonly false: string
}

/** Told by the bytes: an Excel workbook is a ZIP file with a workbook in it, whatever it is called. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (!startsAsZip(bytes)) return false
  return zipPartNames(bufferOf(bytes))?.includes('xl/workbook.xml') ?? namesWorkbook(bytes)
}

/**
 * The first sheet of an .xlsx workbook that holds anything.
 *
 * @throws RundbrevError as `readSheets` does
 */
export async function readSheet(bytes: Uint8Array, fileName: string, words: TruthWords): Promise<Sheet> {
  const [first] = await readSheets(bytes, fileName, words)
  if (first === undefined) throw new RundbrevError('table-empty', { file: fileName }, { file: fileName })
  return first
}

/**
 * The sheets of an .xlsx workbook that hold anything. Cells become what a person reads in them: formulas their last
 * result, dates ISO 8601, numbers all their digits. Macros are not run and nothing outside the file is read.
 *
 * @throws RundbrevError `sheet-unreadable`, `sheet-too-large` before more is unpacked than anybody's register needs, `table-empty`
 */
export async function readSheets(bytes: Uint8Array, fileName: string, words: TruthWords): Promise<Sheet[]> {
  const packed = repack(bytes, fileName)
  const { default: readWorkbook } = await import('read-excel-file/universal')
  const sheets = await readWorkbook(new Blob([packed]), { parseNumber: plainDigits }).catch((error) => {
    throw unreadable(fileName, error)
  })
  const filled = sheets
    .map(({ sheet, data }) => ({
      name: sheet,
      records: data.map((row) => row.map((cell) => cellText(cell, words))),
    }))
    .filter(({ records }) => records.some((record) => record.some((text) => text !== '')))
  if (filled.length === 0) throw new RundbrevError('table-empty', { file: fileName }, { file: fileName })
  return filled
}

/** What has been unpacked under the limits is handed on as it is, so that the reader unpacks nothing else. */
function repack(bytes: Uint8Array, fileName: string): Uint8Array<ArrayBuffer> {
  const texts: Record<string, Uint8Array> = {}
  let cells = 0
  try {
    for (const part of unpackedParts(bufferOf(bytes), workbookLimits)) {
      if (!isTextPart(part.name)) continue
      texts[part.name] = part.bytes
      cells += cellsSpanned(part.bytes)
      if (cells > mostCells) throw tooLarge(fileName)
    }
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error
    throw error.limit === null ? unreadable(fileName, error) : tooLarge(fileName)
  }
  return new Uint8Array(zipSync(texts, { level: 0 }))
}

/** Cells of the rectangle that a part's rows and cells say they lie in (r="12", r="C12"); Infinity for one beyond Excel's. */
function cellsSpanned(part: Uint8Array): number {
  let rows = 0
  let columns = 0
  for (const [, , at = ''] of bufferOf(part)
    .toString('latin1')
    .matchAll(/[\s"'/]r\s*=\s*(["'])(.*?)\1/gs)) {
    if (/^[A-Z\d]*&/i.test(at)) return Number.POSITIVE_INFINITY
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d+)$/.exec(at) ?? []
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters))
  }
  return rows > lastRow || columns > lastColumn ? Number.POSITIVE_INFINITY : rows * columns
}

/** "A" is 1, "AA" is 27. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/**
 * Every digit of a stored number, as no spreadsheet's column is too narrow for it: 46701234567, not 4.67E+10. Fifteen digits
 * are what Excel keeps (the sixteenth is the binary fraction's own).
 */
function plainDigits(stored: string): string {
  const number = Number(stored)
  if (!Number.isFinite(number)) return stored
  return digits.format(Number(number.toPrecision(15)))
}
const digits = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 15 })

function cellText(cell: unknown, words: TruthWords): string {
  if (typeof cell === 'boolean') return cell ? words.true : words.false
  if (cell instanceof Date) return dateText(cell)
  return cell === null || cell === undefined ? '' : String(cell).replace(/\r\n?/g, '\n').trim()
}

/** "2026-11-25", with the time of day where it has one; a time alone, which Excel keeps on its day nought, is "14:30". */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split('T')
  const clock = time.slice(0, time.slice(5, 8) === ':00' ? 5 : 8)
  if (day < '1900-01-01') return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bufferOf(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004'
}

/** A workbook that was cut off has no directory left, but its parts' own headings still name them. */
function namesWorkbook(bytes: Uint8Array): boolean {
  return bufferOf(bytes).includes('xl/workbook.xml')
}

function unreadable(fileName: string, cause: unknown): RundbrevError {
  return new RundbrevError('sheet-unreadable', { file: fileName }, { file: fileName }, { cause })
}

function tooLarge(fileName: string): RundbrevError {
  const values = { file: fileName, megabytes: workbookLimits.all / 1_000_000, cells: mostCells / 1_000_000 }
  return new RundbrevError('sheet-too-large', { file: fileName }, values)
}
