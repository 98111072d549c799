import { createThread, threadFile } from '../threads/thread.ts'

export interface SheetToWrite {
  readonly rows: readonly (readonly string[])[]
  /** The sheet's. */
  readonly name: string
}

const thread = createThread<SheetToWrite, Uint8Array>(threadFile('sheetWorker', import.meta.url))

/**
 * Rows as an .xlsx workbook of one sheet: the first row stands still and is bold. Every cell is a text, so none is ever a
 * formula, and postal codes and telephone numbers keep their zeros. Written in a thread.
 */
export function writeSheet(rows: SheetToWrite['rows'], name: string): Promise<Uint8Array> {
  return thread.ask({ rows, name })
}
