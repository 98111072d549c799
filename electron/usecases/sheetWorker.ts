import { typedCell } from '../../shared/text/spreadsheetCell.ts'
import { answerQuestions } from '../threads/answerQuestions.ts'
import { hearPacking } from './hearPacking.ts'
import type { SheetToWrite, TypedCell, TypedSheet, WorkbookToWrite } from './writeSheet.ts'

/** The thread that writes workbooks: a hundred thousand contacts take it seconds. */
answerQuestions(
  async (asked: SheetToWrite | WorkbookToWrite, underWay: (rows: number) => void): Promise<Uint8Array> => {
    const { default: writeWorkbook } = await import('write-excel-file/node')
    packed = () => undefined
    if ('sheets' in asked) return new Uint8Array(await writeWorkbook(asked.sheets.map(sheetOf)).toBuffer())
    const { rows, name } = asked
    const cells = rows.map((row, index) =>
      row.map((text) =>
        text === ''
          ? null
          : {
              value: xmlText(typedCell(text)),
              type: String,
              ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
            },
      ),
    )
    for (let at = 0; at < cells.length; at += rowsPerTelling)
      tellWhenRead(cells[at]?.[0], () => underWay(at * written))
    packed = (share) => underWay(share * cells.length)
    const columns = (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) }))
    const file = await writeWorkbook(cells, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer()
    return new Uint8Array(file)
  },
)

/** Told what share of the workbook that is being written is done. */
let packed: (share: number) => void = () => undefined
hearPacking((file, done, bytes) => {
  const [from, to] = packing[file] ?? [0, 0]
  if (to > 0) packed(from + (to - from) * (done / bytes))
})

const rowsPerTelling = 500
/** So much of the work is done when every cell has been written; the rest is packing first the sheet, then the texts that its cells refer to. */
const written = 0.6
const packing: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'xl/worksheets/sheet1.xml': [written, 0.8],
  'xl/sharedStrings.xml': [0.8, 1],
}

/** write-excel-file says nothing of how far it has come, but reads the cells in their order, each once, as it writes them. */
function tellWhenRead(cell: { value: string } | null | undefined, tell: () => void): void {
  if (!cell) return
  const { value } = cell
  Object.defineProperty(cell, 'value', {
    enumerable: true,
    get() {
      tell()
      return value
    },
  })
}

const dateFormat = 'yyyy-mm-dd'

/** A sheet whose numbers and days are numbers and days; the heading stands still. */
function sheetOf({ name, headings, rows }: TypedSheet) {
  const texts = [headings, ...rows.slice(0, 200).map((row) => row.map((cell) => String(cell ?? '')))]
  return {
    sheet: name,
    stickyRowsCount: headings.length === 0 ? 0 : 1,
    columns: Array.from({ length: Math.max(0, ...texts.map((row) => row.length)) }, (_, column) => ({
      width: widthOf(texts, column),
    })),
    data: [
      ...(headings.length === 0
        ? []
        : [
            headings.map((text) => ({
              value: xmlText(text),
              type: String,
              fontWeight: 'bold' as const,
              wrap: true,
            })),
          ]),
      ...rows.map((row) => row.map(cellOf)),
    ],
  }
}

function cellOf(cell: TypedCell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: xmlText(cell), type: String }
  // Excel's days have no zone: midnight UTC is the day itself.
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: dateFormat }
}

/** As wide as most of what stands in it, in characters; nothing is worth more than a third of the screen. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = rows
    .slice(0, 200)
    .reduce((longest, row) => Math.max(longest, (row[column] ?? '').length), 0)
  return Math.min(Math.max(longest + 2, 8), 50)
}

/**
 * Text in the markup of a sheet: what XML 1.0 cannot hold is written by its number, and what would be taken for such a
 * number gets its underscore written so (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). So is the start of a text
 * that every object has as a name, "constructor": write-excel-file keeps its texts by name in an object.
 */
function xmlText(text: string): string {
  if (text in Object.prototype) return `${byNumber(text.slice(0, 1))}${text.slice(1)}`
  return text
    .replace(/_(?=x[\dA-F]{4})/gi, '_x005F_')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu, byNumber)
}

function byNumber(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const hex = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
    return `_x${hex}_`
  }).join('')
}
