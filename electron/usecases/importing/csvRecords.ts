import Papa from 'papaparse'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { likelyDelimiter, takeNamedDelimiter } from '../../../shared/text/decodeTable.ts'
import type { TextPiece } from './fileText.ts'

/** Records of a delimited text in a row; the first of them is the file's `from`-th, counted from 1. */
export interface RecordBatch {
  readonly from: number
  readonly records: readonly (readonly string[])[]
  /** The batch is one line in another encoding than the file's. */
  readonly isForeign: boolean
}

export interface CsvRecords {
  readonly delimiter: string
  readonly batches: Generator<RecordBatch>
}

/** Characters in which the delimiter shows itself. */
const sampleSize = 64 * 1024
/** Longer than what anybody writes in a row: a quotation mark that is never closed would have the rest of the file as its cell. */
const longestRecord = 1024 * 1024

/**
 * Cuts a text into records (RFC 4180, and what spreadsheets make of it), never holding more than a piece of it. The delimiter
 * is `;`, tab, `,` or `|`, or the one that a first line `sep=…` names.
 *
 * @throws RundbrevError `table-quote-open`, as the records are asked for
 */
export function csvRecords(pieces: Iterator<TextPiece>, fileName: string): CsvRecords {
  const start = firstPieces(pieces)
  const { text, named } = takeNamedDelimiter(start.map((piece) => piece.text).join(''))
  const delimiter = named ?? likelyDelimiter(text.slice(0, sampleSize))
  const first = named === undefined ? start : [{ text, isForeign: false }]
  return { delimiter, batches: batchesOf(first, pieces, delimiter, fileName) }
}

function firstPieces(pieces: Iterator<TextPiece>): TextPiece[] {
  const first: TextPiece[] = []
  for (let length = 0; length < sampleSize; ) {
    const next = pieces.next()
    if (next.done === true) return first
    first.push(next.value)
    length += next.value.text.length
  }
  return first
}

function* batchesOf(
  first: readonly TextPiece[],
  others: Iterator<TextPiece>,
  delimiter: string,
  fileName: string,
): Generator<RecordBatch> {
  let rest = ''
  let from = 1
  const open = () =>
    new RundbrevError('table-quote-open', { file: fileName, row: from }, { file: fileName, row: from })
  for (const { text, isForeign } of inTurn(first, others)) {
    const { data, meta } = parse(rest + text, delimiter, true)
    rest = (rest + text).slice(meta.cursor)
    if (rest.length > longestRecord) throw open()
    if (data.length > 0) yield { from, records: data, isForeign }
    from += data.length
  }
  const { data, errors } = parse(rest, delimiter, false)
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw open()
  if (data.length > 0) yield { from, records: data, isForeign: false }
}

/** Papa's own parser, which can be told to leave a record that may go on: what it does itself when it is given a stream. */
function parse(text: string, delimiter: string, leavesLast: boolean): Papa.ParseResult<string[]> {
  return new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, leavesLast)
}

function* inTurn(first: readonly TextPiece[], others: Iterator<TextPiece>): Generator<TextPiece> {
  yield* first
  for (let next = others.next(); next.done !== true; next = others.next()) yield next.value
}
