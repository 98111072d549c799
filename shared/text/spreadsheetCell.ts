/** What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), with any apostrophes before it. */
const formulaStart = /^'*[=+\-@\t\r]/
/** A number or a telephone number: digits and their punctuation, which no spreadsheet can make do anything. */
const numberLike = /^[+-]?[\d\s().,/–-]*$/u

/**
 * A cell that is safe to open in a spreadsheet: what would be a formula gets an apostrophe before it, which makes it text.
 * "+46 70 123 45 67" and "-1" stay as they are. `restoreCell` takes exactly this back.
 */
export function neutraliseCell(text: string): string {
  return formulaStart.test(text) && !numberLike.test(text) ? `'${text}` : text
}

/**
 * A cell for a file that marks its texts as texts, where nothing runs: only what `restoreCell` would shorten gets an
 * apostrophe more, so that it too is read back as it was.
 */
export function typedCell(text: string): string {
  return restoreCell(text) === text ? text : `'${text}`
}

/** The cell before `neutraliseCell` or `typedCell`. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}
