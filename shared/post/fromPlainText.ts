import { type BuiltBlock, createDocumentBuilder, type TextStyle } from './documentBuilder.ts'
import { type ImportedDocument, importedDocument } from './importedDocument.ts'
import { createImportNotes, type ImportNotes } from './importNotes.ts'

/**
 * Reads plain text the way people write it: a blank line between paragraphs, a line underlined with = or - is a heading, lines
 * that begin with a dash, a bullet or a number are a list. A short first line that ends without a full stop is the title.
 */
export function documentFromPlainText(text: string): ImportedDocument {
  const { blocks, notes } = readPlainText(text, 'first line')
  return importedDocument(blocks, notes)
}

/** The same before title and lede are taken out of it. @param title where it stands; a mail has it in its subject */
export function readPlainText(
  text: string,
  title: 'first line' | 'elsewhere',
): { readonly blocks: BuiltBlock[]; readonly notes: ImportNotes } {
  const notes = createImportNotes()
  const builder = createDocumentBuilder((what) => notes.count('nesting-flattened', what))
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
  for (const [index, lines] of paragraphs.entries()) {
    const heading = underlinedHeading(lines)
    if (heading !== null) {
      builder.text(lines[0] ?? '', { ...running, heading })
      builder.endBlock()
      addLines(lines.slice(2))
    } else if (title === 'first line' && index === 0 && paragraphs.length > 1 && readsAsTitle(lines)) {
      builder.text(lines[0] ?? '', { ...running, heading: 1 })
      builder.endBlock()
    } else addLines(lines)
  }
  return { blocks: builder.finish(), notes }

  function addLines(lines: readonly string[]): void {
    const items = lines.map((line) => itemMark.exec(line))
    if (lines.length > 0 && items.every((item) => item !== null)) {
      const number = items[0]?.[2]
      builder.openList(number === undefined ? 'bulletList' : 'orderedList', Number(number ?? 1))
      for (const item of items) {
        builder.openItem()
        builder.text(item?.[3] ?? '', running)
      }
      builder.closeList()
      return
    }
    const wrapped = lines.slice(0, -1).every((line) => line.length >= wrappedLine)
    for (const [index, line] of lines.entries()) {
      if (index > 0 && !wrapped) builder.lineBreak()
      builder.text(`${line}\n`, running)
    }
    builder.endBlock()
  }
}

const running: TextStyle = {
  bold: false,
  italic: false,
  href: null,
  title: null,
  lang: null,
  heading: null,
  preformatted: false,
  speaker: false,
  button: false,
}
/** Lines that a program broke are at least this long; shorter ones were broken by hand, and meant. */
const wrappedLine = 50
const longestTitleLine = 120
const itemMark = /^\s*(?:([-*•–])|(\d{1,4})[.)])\s+(.*)$/

function underlinedHeading(lines: readonly string[]): 1 | 2 | null {
  const underline = lines[1]?.trim() ?? ''
  if (/^={3,}$/.test(underline)) return 1
  return /^-{3,}$/.test(underline) ? 2 : null
}

function readsAsTitle(lines: readonly string[]): boolean {
  const line = lines[0]?.trim() ?? ''
  return lines.length === 1 && line.length <= longestTitleLine && !/[.,:;]$/.test(line)
}
