import type { TFunction } from 'i18next'
import { parseEmailAddress } from '../../../shared/audience/emailAddress.ts'
import type { ContactFileFormat, ImportNote } from '../../../shared/contract/contactImport.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { TableProblem } from '../../../shared/text/decodeTable.ts'
import type { TextEncoding } from '../../../shared/text/textEncoding.ts'
import { isWorkbook, readSheet } from '../readSheet.ts'
import { cardFields, isVcards, readVcards } from '../readVcards.ts'
import { csvRecords, type RecordBatch } from './csvRecords.ts'
import { surveyFile, textPieces } from './fileText.ts'
import type { OpenFile } from './openFile.ts'

/** The table that a file of contacts holds, row by row, and what was read to get it. */
export interface ContactTable {
  readonly format: ContactFileFormat
  /** Of a workbook: the sheet that was read. */
  readonly sheet: string | null
  /** utf-8 for a workbook, which is no text. */
  readonly encoding: TextEncoding
  /** '' where no character parts the columns. */
  readonly delimiter: string
  readonly sha256: string
  /** Trimmed, in the file's order. */
  readonly headings: readonly string[]
  /** false: the first row is a person already, and the columns are named by their place. */
  readonly hasHeadings: boolean
  /** Every row that is not blank. Read once. */
  readonly rows: Generator<TableLine>
  /** All there once the rows have been read. */
  notes(): ImportNote[]
}

/** A row, its cells trimmed and at least one of them filled; or one whose cells cannot be trusted. */
export type TableLine =
  | { readonly kind: 'row'; readonly row: number; readonly cells: readonly string[] }
  | ({ readonly kind: TableProblem['kind'] } & TableProblem)

/** Workbooks and vCards are read whole: no more than this is anybody's register. */
const mostBytesWhole = 100_000_000

/**
 * Opens the table in a file of contacts, told by its bytes: an .xlsx workbook, vCards, or a delimited text, which is read in
 * pieces as its rows are asked for.
 *
 * @param t in the workspace's language, for words that a table has to be given
 * @throws RundbrevError `table-…`, `sheet-…`, `file-…`; also as rows are asked for
 */
export async function openContactTable(file: OpenFile, t: TFunction): Promise<ContactTable> {
  const survey = surveyFile(file)
  const { sha256 } = survey
  const [start = Buffer.alloc(0)] = file.pieces()
  const isZip = start.subarray(0, 2).toString('latin1') === 'PK'
  if ((isZip || isVcards(start)) && file.size > mostBytesWhole) {
    const values = { size: Math.ceil(file.size / 1e6), max: mostBytesWhole / 1e6 }
    throw new RundbrevError('file-too-large', { file: file.fileName }, values)
  }
  if (isZip) {
    const bytes = file.whole()
    if (isWorkbook(bytes)) {
      const words = { true: t('audience.cell.true'), false: t('audience.cell.false') }
      const { name, records } = await readSheet(bytes, file.fileName, words)
      const batch: RecordBatch = { from: 1, records, isForeign: false }
      const table = tableOf([batch].values(), ' ', file.fileName, t)
      return { format: 'xlsx', sheet: name, encoding: 'utf-8', delimiter: '', sha256, ...table }
    }
  } else if (isVcards(start)) {
    const encoding = survey.encoding ?? 'utf-8'
    const text = new TextDecoder(encoding).decode(file.whole())
    const cards = await readVcards(text, (emails) => t('audience.import.otherEmails', { emails }))
    const headings = cardFields.map((field) => t(`audience.field.${field}`))
    const rows = linesOfCards(cards)
    const common = { format: 'vcard', sheet: null, encoding, delimiter: '', sha256 } as const
    return { ...common, headings, hasHeadings: true, rows, notes: () => [] }
  }
  const { delimiter, batches } = csvRecords(textPieces(file, survey), file.fileName)
  const encoding = survey.encoding ?? 'utf-8'
  return {
    ...{ format: 'csv', sheet: null, encoding, delimiter, sha256 },
    ...tableOf(batches, delimiter, file.fileName, t),
  }
}

function* linesOfCards({ rows, problems }: Awaited<ReturnType<typeof readVcards>>): Generator<TableLine> {
  const lines: TableLine[] = [...rows.map((row) => ({ kind: 'row' as const, ...row })), ...problems]
  yield* lines.sort((one, other) => one.row - other.row)
}

/** Records as a table: the first that is not blank is the heading, where it is not a person already. */
function tableOf(
  batches: Iterator<RecordBatch>,
  delimiter: string,
  fileName: string,
  t: TFunction,
): Pick<ContactTable, 'headings' | 'hasHeadings' | 'rows' | 'notes'> {
  const notes = new Map<ImportNote['kind'], ImportNote>()
  const note = (kind: ImportNote['kind'], row: number) => {
    const known = notes.get(kind)
    notes.set(kind, { kind, row: known?.row ?? row, count: (known?.count ?? 0) + 1 })
  }
  const lines = filledRecords(batches, note)
  const first = lines.next()
  if (first.done === true) throw new RundbrevError('table-empty', { file: fileName }, { file: fileName })
  const { row: headingRow, cells } = first.value
  const hasHeadings = !cells.some((cell) => parseEmailAddress(cell).kind === 'address')
  if (!hasHeadings) note('headings-missing', headingRow)
  const headings = hasHeadings
    ? cells
    : cells.map((_, index) => t('audience.import.columnAt', { number: index + 1 }))
  return {
    headings,
    hasHeadings,
    rows: linesUnder(headings.length, hasHeadings ? [] : [first.value], lines, delimiter),
    notes: () => [...notes.values()],
  }
}

interface FilledRecord {
  readonly row: number
  /** Trimmed, without the blank ones at the end. */
  readonly cells: readonly string[]
}

function* filledRecords(
  batches: Iterator<RecordBatch>,
  note: (kind: ImportNote['kind'], row: number) => void,
): Generator<FilledRecord, undefined> {
  for (let next = batches.next(); next.done !== true; next = batches.next()) {
    const { from, records, isForeign } = next.value
    if (isForeign) note('mixed-encoding', from)
    for (let index = 0; index < records.length; index += 1) {
      const cells: string[] = []
      let last = 0
      let hasNul = false
      for (const cell of records[index] ?? []) {
        const text = cell.trim()
        const whole = text.includes('\0') ? text.replaceAll('\0', '').trim() : text
        hasNul ||= whole !== text
        cells.push(whole)
        if (whole !== '') last = cells.length
      }
      if (hasNul) note('nul', from + index)
      if (last === 0) continue
      cells.length = last
      yield { row: from + index, cells }
    }
  }
}

function* linesUnder(
  width: number,
  first: readonly FilledRecord[],
  others: Generator<FilledRecord>,
  delimiter: string,
): Generator<TableLine> {
  for (const { row, cells } of first) yield { kind: 'row', row, cells }
  for (const { row, cells } of others) {
    if (cells.length > width) yield { kind: 'columns-do-not-match', row, value: cells.join(delimiter) }
    else yield { kind: 'row', row, cells }
  }
}
