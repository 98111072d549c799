import { createThread, threadFile } from '../threads/thread.ts'

export interface SheetToWrite {
  readonly rows: readonly (readonly string[])[]
  /** The sheet's. */
  readonly name: string
}

/** A number, a text, a day; null for nothing. A text is never a formula. */
export type TypedCell = string | number | { readonly day: string } | null

export interface TypedSheet {
  /** Its tab: at most 31 characters, as Excel has it. */
  readonly name: string
  /** Bold, and in sight while the rest is scrolled; none for a sheet of running text. */
  readonly headings: readonly string[]
  readonly rows: readonly (readonly TypedCell[])[]
}

export interface WorkbookToWrite {
  readonly sheets: readonly TypedSheet[]
}

const thread = createThread<SheetToWrite | WorkbookToWrite, Uint8Array>(
  threadFile('sheetWorker', import.meta.url),
)

/**
 * Rows as an .xlsx workbook of one sheet: the first row stands still and is bold. Every cell is a text, so none is ever a
 * formula, and postal codes and telephone numbers keep their zeros. Written in a thread.
 */
export function writeSheet(rows: SheetToWrite['rows'], name: string): Promise<Uint8Array> {
  return thread.ask({ rows, name })
}

/** A workbook of several sheets whose numbers are numbers and whose days are days, to be counted on with. Written in a thread. */
export function writeWorkbook(sheets: readonly TypedSheet[]): Promise<Uint8Array> {
  return thread.ask({ sheets })
}
