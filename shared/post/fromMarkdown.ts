import { marked } from 'marked'
import { liftDataImages } from './dataImages.ts'
import { documentFromHtml } from './fromHtml.ts'
import { documentFromPlainText } from './fromPlainText.ts'
import type { FindImage } from './htmlImages.ts'
import type { ImportedDocument } from './importedDocument.ts'

/**
 * Reads Markdown (GitHub's flavour): HTML first, then by the same allow-list as any other page, since Markdown may hold
 * HTML of its own. What cannot be read as Markdown is read as plain text, with a warning.
 *
 * @throws RundbrevError `post-too-deep`
 */
export function documentFromMarkdown(
  markdown: string,
  fileName: string,
  findImage?: FindImage,
): ImportedDocument {
  const { text, restore } = liftDataImages(markdown)
  const html = htmlFromMarkdown(text)
  if (html !== undefined) return documentFromHtml(restore(html), fileName, findImage)
  const read = documentFromPlainText(markdown)
  return { ...read, warnings: [{ code: 'markdown-as-text', detail: '' }, ...read.warnings] }
}

/** undefined where the parser gives up: its patterns recurse over very long runs of one character. */
export function htmlFromMarkdown(text: string): string | undefined {
  const markdown = withoutDeepNesting(withoutFrontMatter(text))
  try {
    return marked.parse(markdown, { async: false, gfm: true })
  } catch {
    return undefined
  }
}

/** Site generators keep metadata between two lines of dashes at the start. */
function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^\ufeff?---[ \t]*\r?\n(?=[\w-]+[ \t]*:)[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/, '')
}

/** Quotes in quotes and lists in lists, as deep as anybody reads. The parser recurses, so a file must not decide how deep. */
const deepest = 40
const marker = /^(?:[ \t]+|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))/

function withoutDeepNesting(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line.length <= deepest ? line : withoutDeepMarkers(line)))
    .join('\n')
}

/** Counts indentation by twos, as a nested list is written, and every quote or item mark as one level. */
function withoutDeepMarkers(line: string): string {
  let at = 0
  let levels = 0
  let end = -1
  for (let found = marker.exec(line); found !== null; found = marker.exec(line.slice(at, at + 200))) {
    const [mark] = found
    at += mark.length
    levels += /\s/.test(mark) ? mark.length / 2 : 1
    if (levels > deepest && end === -1) end = at - mark.length
  }
  return end === -1 ? line : line.slice(0, end) + line.slice(at)
}
