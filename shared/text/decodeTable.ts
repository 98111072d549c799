import Papa from 'papaparse'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { type TextEncoding, textEncoding } from './textEncoding.ts'

/** Cells under headings, whatever file they came from. */
export interface CellTable {
  /** Trimmed, in the file's order. */
  readonly headings: readonly string[]
  /** Every row that is not blank, its cells trimmed and as many as there are headings. */
  readonly rows: readonly TableRow[]
  /** Rows left out of `rows`: they hold more cells than there are headings, or are broken, so no cell of theirs can be trusted. */
  readonly problems: readonly TableProblem[]
}

/** A text table as somebody's program saved it. */
export interface DecodedTable extends CellTable {
  readonly encoding: TextEncoding
  readonly delimiter: string
  readonly problems: readonly ShapeProblem[]
}

/** A row with more cells than there are headings. */
export type ShapeProblem = TableProblem & { readonly kind: 'columns-do-not-match' }

export interface TableRow {
  /** As a spreadsheet counts: the heading is row 1, blank rows count, a line break inside quotes does not. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface TableProblem {
  readonly row: number
  readonly kind: 'columns-do-not-match' | 'card-unreadable'
  /** The row's cells as read. */
  readonly value: string
}

/**
 * Reads a delimited text file (RFC 4180, and what spreadsheets make of it): encoding and delimiter are told from the
 * file itself. UTF-8 and UTF-16 with or without a byte order mark; what is not valid UTF-8 is read as Windows-1252,
 * the superset of ISO 8859-1 that Excel writes in Sweden. The delimiter is `;`, tab, `,` or `|`, or the one that a
 * first line `sep=…` names.
 *
 * @param fileName only for the errors' place
 * @throws RundbrevError `table-empty`, `table-binary`, `table-quote-open`
 */
export function decodeTable(bytes: Uint8Array, fileName: string): DecodedTable {
  const encoding = encodingOf(bytes, fileName)
  const { text, named } = takeNamedDelimiter(
    new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n').replace(/\n+$/, ''),
  )
  const delimiter = named ?? likelyDelimiter(text)
  const records = parseRecords(text, delimiter, fileName)
  return { encoding, delimiter, ...cellTable(records, delimiter, fileName) }
}

/**
 * Records as a table: the first that is not blank is the heading.
 *
 * @param records cells trimmed; where a record stands is its row
 * @param delimiter what the cells of a row that is left out are joined by
 * @throws RundbrevError `table-empty`
 */
export function cellTable(
  records: readonly (readonly string[])[],
  delimiter: string,
  fileName: string,
): CellTable & { readonly problems: readonly ShapeProblem[] } {
  const headingIndex = records.findIndex(isNotBlank)
  const headings = dropBlankEnd(records[headingIndex] ?? [])
  if (headings.length === 0) throw new RundbrevError('table-empty', { file: fileName }, { file: fileName })

  const rows: TableRow[] = []
  const problems: ShapeProblem[] = []
  for (const [index, cells] of records.entries()) {
    if (index <= headingIndex || !isNotBlank(cells)) continue
    const row = index + 1
    const filled = dropBlankEnd(cells)
    if (filled.length > headings.length) {
      problems.push({ row, kind: 'columns-do-not-match', value: filled.join(delimiter) })
    } else {
      rows.push({ row, cells: headings.map((_, column) => cells[column] ?? '') })
    }
  }
  return { headings, rows, problems }
}

const delimiters = [';', '\t', ',', '|']
/** Rows looked at to tell the delimiter. */
const sampleSize = 50

/** Spreadsheets and PDF readers start like this; none of them is a text table. */
const binarySignatures = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u001f\u008b']

function encodingOf(bytes: Uint8Array, fileName: string): TextEncoding {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  const binary = () => new RundbrevError('table-binary', { file: fileName }, { file: fileName })
  if (binarySignatures.some((signature) => start.startsWith(signature))) throw binary()
  const encoding = textEncoding(bytes)
  if (encoding === undefined) throw binary()
  return encoding
}

/** Excel's `sep=;` line says the delimiter; a spreadsheet does not count it as a row. */
export function takeNamedDelimiter(text: string): { text: string; named: string | undefined } {
  const found = /^"?sep=(.)"?(?:\n|$)/i.exec(text)
  return found === null ? { text, named: undefined } : { text: text.slice(found[0].length), named: found[1] }
}

/** The delimiter that cuts the heading into most cells and the rows after it into as many; a decimal comma does neither. */
export function likelyDelimiter(whole: string): string {
  const text = firstLines(whole)
  let best = { delimiter: ';', score: 0 }
  for (const delimiter of delimiters) {
    const [heading, ...rows] = Papa.parse<string[]>(text, {
      delimiter,
      preview: sampleSize,
      skipEmptyLines: 'greedy',
    }).data
    const width = heading?.length ?? 0
    const agreeing = rows.filter((row) => row.length === width).length
    const score = width < 2 ? 0 : width * ((1 + agreeing) / (1 + rows.length))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** As much of a large text as holds the sample many times over: papaparse cuts all of what it is given into lines, however few it is asked for. */
function firstLines(text: string): string {
  if (text.length <= headLength) return text
  const end = text.lastIndexOf('\n', headLength)
  return text.slice(0, end < 0 ? headLength : end)
}

const headLength = 500_000

function parseRecords(text: string, delimiter: string, fileName: string): string[][] {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes')
  if (open !== undefined) {
    const row = (open.row ?? 0) + 1
    throw new RundbrevError('table-quote-open', { file: fileName, row }, { file: fileName, row })
  }
  return parsed.data.map((cells) => cells.map((cell) => cell.trim()))
}

function isNotBlank(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '')
}

function dropBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}
