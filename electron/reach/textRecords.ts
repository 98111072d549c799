import Papa from 'papaparse'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { likelyDelimiter, takeNamedDelimiter } from '../../shared/text/decodeTable.ts'
import { restoreCell } from '../../shared/text/spreadsheetCell.ts'
import { textEncoding } from '../../shared/text/textEncoding.ts'
import type { FileRecords, FileSheet } from './importer.ts'

/**
 * A text file's records: JSON, or rows of cells whose encoding and delimiter are told from the file itself. Rows that begin with "#" before
 * the headings, as Google Analytics writes them, are remarks.
 *
 * @throws RundbrevError `table-empty`, `table-binary`, `table-quote-open`, `reach-json-unreadable`
 */
export function readTextRecords(bytes: Uint8Array, fileName: string): FileRecords {
  const text = decode(bytes, fileName)
  if (/^\s*[[{]/.test(text)) return { fileName, sheets: [], json: readJson(text, fileName) }
  return { fileName, sheets: [sheetOf(text, fileName)], json: undefined }
}

/** Spreadsheets and PDF readers start like this; none of them is a text. */
const binarySignatures = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u001f\u008b']

function decode(bytes: Uint8Array, fileName: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  const encoding = binarySignatures.some((signature) => start.startsWith(signature))
    ? undefined
    : textEncoding(bytes)
  if (encoding === undefined) throw new RundbrevError('table-binary', { file: fileName }, { file: fileName })
  const text = new TextDecoder(encoding)
    .decode(bytes)
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .trimEnd()
  if (text.trim() === '') throw new RundbrevError('table-empty', { file: fileName }, { file: fileName })
  return text
}

function readJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new RundbrevError('reach-json-unreadable', { file: fileName }, { file: fileName }, { cause })
  }
}

function sheetOf(whole: string, fileName: string): FileSheet {
  const { text, named } = takeNamedDelimiter(whole)
  const { remarks, lines, rest } = takeRemarks(text)
  const delimiter = named ?? likelyDelimiter(rest)
  const parsed = Papa.parse<string[]>(rest, { delimiter, newline: '\n' })
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes')
  if (open !== undefined) {
    const row = lines + (open.row ?? 0) + 1
    throw new RundbrevError('table-quote-open', { file: fileName, row }, { file: fileName, row })
  }
  const records = parsed.data
  // In place: a list more for each of a million rows is most of what collecting them costs.
  for (const cells of records) {
    for (let column = 0; column < cells.length; column += 1)
      cells[column] = restoreCell((cells[column] ?? '').trim())
  }
  return { name: '', remarks, records: [...Array.from({ length: lines }, () => []), ...records] }
}

/** The lines before the headings that begin with "#" or are blank. @returns how many, and what is left */
function takeRemarks(text: string): { remarks: string[]; lines: number; rest: string } {
  const remarks: string[] = []
  let lines = 0
  let rest = text
  for (
    let line = /^(?:"?#(.*)|[\s,;]*)\n/.exec(rest);
    line !== null;
    line = /^(?:"?#(.*)|[\s,;]*)\n/.exec(rest)
  ) {
    const remark = (line[1] ?? '').replace(/["\s,;]+$/, '').trim()
    if (remark !== '') remarks.push(remark)
    lines += 1
    rest = rest.slice(line[0].length)
  }
  return { remarks, lines, rest }
}
