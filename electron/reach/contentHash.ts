import { createHash } from 'node:crypto'
import type { FileRecords } from './importer.ts'

/** What a file's rows say, as a SHA-256: the same whatever the file is called, in which order its rows stand and how its lines end. */
export function contentHash({ sheets, json }: FileRecords): string {
  const lines = json === undefined ? linesInOrder(sheets) : jsonLines(json).sort()
  const hash = createHash('sha256')
  for (let from = 0; from < lines.length; from += together)
    hash.update(`${lines.slice(from, from + together).join('\n')}\n`)
  return hash.digest('hex')
}

/** Lines given to the hash at once: each by itself takes longer to hand over than to hash. */
const together = 1000

type Cells = readonly string[]

/** Every row that is not blank as a line, and the remarks, in the order of their characters. */
function linesInOrder(sheets: FileRecords['sheets']): string[] {
  const lines: string[] = []
  for (const { name, records } of sheets.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
    putInOrder(`${name}\u001e`, records, 0, lines)
  return lines.concat(sheets.flatMap(({ remarks }) => remarks).sort())
}

/**
 * Adds rows as lines, ordered as the lines themselves would be. Rows that are alike in their first cells are put together cell by cell: to
 * sort lines that mostly begin alike took half of the time of reading a file.
 *
 * @param begun how their lines begin: all cells before `from`, which they share
 */
function putInOrder(begun: string, rows: readonly Cells[], from: number, lines: string[]): void {
  if (rows.length <= few) {
    const some: string[] = []
    for (const cells of rows) addLine(begun, cells, from, some)
    for (const line of some.length > 1 ? some.sort() : some) lines.push(line)
    return
  }
  let shared = begun
  for (let column = from; ; column += 1) {
    const ended: Cells[] = []
    const alike = new Map<string, Cells[]>()
    for (const cells of rows) {
      const text = cells[column] ?? ''
      const known = alike.get(text)
      if (text === '' && isBlankFrom(cells, column)) ended.push(cells)
      else if (known === undefined) alike.set(text, [cells])
      else known.push(cells)
    }
    for (const cells of ended) addLine(shared, cells, column, lines)
    const mark = column === 0 ? '' : '\u001f'
    const [only, another] = alike.keys()
    if (another !== undefined || ended.length > 0) {
      for (const text of [...alike.keys()].sort())
        putInOrder(`${shared}${mark}${text}`, alike.get(text) ?? [], column + 1, lines)
      return
    }
    shared = `${shared}${mark}${only}`
  }
}

/** So few are sorted as they are. */
const few = 16

function isBlankFrom(cells: Cells, column: number): boolean {
  for (let at = column; at < cells.length; at += 1) if (cells[at] !== '') return false
  return true
}

/** One line, without the blank cells at its end; none for a blank row. */
function addLine(begun: string, cells: Cells, from: number, lines: string[]): void {
  let width = cells.length
  while (width > from && cells[width - 1] === '') width -= 1
  if (width === 0) return
  let line = begun
  for (let column = from; column < width; column += 1)
    line += column === 0 ? cells[column] : `\u001f${cells[column]}`
  lines.push(line)
}

/** A list's items, and a table of lists' under their names; anything else is one line. */
function jsonLines(json: unknown): string[] {
  if (Array.isArray(json)) return json.map((item) => JSON.stringify(item))
  if (typeof json !== 'object' || json === null) return [JSON.stringify(json)]
  return Object.entries(json).flatMap(([name, value]) =>
    jsonLines(value).map((line) => `${name}\u001e${line}`),
  )
}
