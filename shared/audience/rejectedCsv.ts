import type { TFunction } from 'i18next'
import type { RejectedRow } from '../contract/contactImport.ts'
import { csvLines, csvText } from './contactsCsv.ts'

/** Rows made into text at a time. */
const slice = 500

/**
 * The rejected rows as a file to mend and import again: the file's own columns, and first which row it was and why. A row
 * whose columns could not be told apart has its text in the first of them. The text comes in pieces, each with how many rows
 * it holds.
 */
export function* rejectedCsv(
  headings: readonly string[],
  rejected: Iterable<RejectedRow & { readonly cells: readonly string[] }>,
  t: TFunction,
): Generator<{ readonly text: string; readonly rows: number }> {
  yield { text: csvText([[t('common.rejected.row'), t('common.rejected.reason'), ...headings]]), rows: 0 }
  let lines: string[][] = []
  for (const { row, reason, cells } of rejected) {
    const all = headings.map((_, column) => cells[column] ?? '')
    lines.push([String(row), t(`audience.reject.${reason}`), ...all])
    if (lines.length < slice) continue
    yield { text: csvLines(lines), rows: lines.length }
    lines = []
  }
  if (lines.length > 0) yield { text: csvLines(lines), rows: lines.length }
}
