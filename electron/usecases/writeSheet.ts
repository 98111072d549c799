import { oneThingEach } from '../threads/oneThingEach.ts'
import { threadFile } from '../threads/thread.ts'

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

const ask = oneThingEach<SheetToWrite | WorkbookToWrite, Uint8Array, number>(
  threadFile('sheetWorker', import.meta.url),
)

/** Told of what is written while it is, and heard where it is called off: the thread then ends at once. */
export interface WritingSheet {
  /** Told now and then what its work so far comes to, in rows. */
  readonly underWay?: (rows: number) => void
  readonly signal?: AbortSignal
}

/**
 * Rows as an .xlsx workbook of one sheet: the first row stands still and is bold. Every cell is a text, so none is ever a
 * formula, and postal codes and telephone numbers keep their zeros. Written in a thread.
 */
export function writeSheet(
  rows: SheetToWrite['rows'],
  name: string,
  writing: WritingSheet = {},
): Promise<Uint8Array> {
  return ask({ rows, name }, writing)
}

/** A workbook of several sheets whose numbers are numbers and whose days are days, to be counted on with. Written in a thread. */
export function writeWorkbook(
  sheets: readonly TypedSheet[],
  writing: Pick<WritingSheet, 'signal'> = {},
): Promise<Uint8Array> {
  return ask({ sheets }, writing)
}
