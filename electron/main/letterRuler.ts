import type { LetterRuler } from '../usecases/deps.ts'
import { openSheet, pageHeight, type Sheet } from './letterSheet.ts'

/**
 * Measures letters on one sheet, which is kept for the next: a letter is measured at every pause in its writing.
 * `close` when no window is left to show one.
 */
export function createLetterRuler(): LetterRuler & { close(): void } {
  let sheet: Sheet | undefined
  let measured: Promise<unknown> = Promise.resolve()

  const measure = async (html: string, width: number) => {
    sheet ??= openSheet({ width, height })
    const { window } = sheet
    window.setContentSize(width, height)
    await sheet.show(html + noScrollbar)
    return pageHeight(window.webContents)
  }
  return {
    height(html, width) {
      const next = measured.then(() => measure(html, width))
      measured = next.catch(() => undefined)
      return next
    },
    close() {
      sheet?.close()
      sheet = undefined
    },
  }
}

/** Lower than any letter: a page is never told to be lower than its window. */
const height = 100

/** It would take its room from the page. */
const noScrollbar = '<style>html{scrollbar-width:none}</style>'
