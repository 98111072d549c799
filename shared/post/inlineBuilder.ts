import { plainText } from '../text/plainText.ts'
import type { Inline, Mark } from './document.ts'

/** How a run of text is set. */
export interface InlineStyle {
  readonly bold: boolean
  readonly italic: boolean
  /** null for no link; already known to be safe. */
  readonly href: string | null
  /** What a link says of itself; null for nothing, or no link. */
  readonly title: string | null
  /** Another language than the document's (a BCP 47 tag); null for the same. */
  readonly lang: string | null
}

/** Builds the inside of one paragraph or heading from a stream of pieces. */
export interface InlineBuilder {
  /** @param preformatted white space counts, as in pre; elsewhere it is one space, and none where a line begins */
  text(text: string, style: InlineStyle, preformatted: boolean): void
  /** false where there is one already: two in a row are the end of a paragraph. */
  lineBreak(): boolean
  hasText(): boolean
  /** Without line breaks and white space at either end; [] where nothing is left to see. */
  finish(): Inline[]
}

/** Pieces are joined once, at the end: a file can hold a million of them in one paragraph. */
type Run =
  | { readonly kind: 'text'; readonly style: InlineStyle; readonly parts: string[] }
  | { readonly kind: 'break' }

export function createInlineBuilder(): InlineBuilder {
  const runs: Run[] = []
  let visible = false
  /** A space here would be one too many. */
  let afterSpace = true

  const append = (text: string, style: InlineStyle) => {
    if (text === '') return
    const last = runs.at(-1)
    if (last?.kind === 'text' && sameStyle(last.style, style)) last.parts.push(text)
    else runs.push({ kind: 'text', style, parts: [text] })
    afterSpace = text.endsWith(' ')
    visible ||= text.trim() !== ''
  }
  const lineBreak = () => {
    const again = runs.at(-1)?.kind === 'break'
    if (!again && runs.length > 0) runs.push({ kind: 'break' })
    afterSpace = true
    return !again
  }
  return {
    text(text, style, preformatted) {
      const kept = plainText(text)
      if (!preformatted) {
        const spaced = kept.replace(/[ \t\n\f]+/g, ' ')
        append(afterSpace ? spaced.replace(/^ /, '') : spaced, style)
        return
      }
      for (const [index, line] of kept.split('\n').entries()) {
        if (index > 0) lineBreak()
        append(line, style)
      }
    },
    lineBreak,
    hasText: () => visible,
    finish: () => trimmed(runs.map(inlineOf)),
  }
}

function inlineOf(run: Run): Inline {
  if (run.kind === 'break') return { type: 'hardBreak' }
  const marks = marksOf(run.style)
  const text = run.parts.join('')
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}

function marksOf({ bold, italic, href, title, lang }: InlineStyle): Mark[] {
  // In the editor's order, so that what is read in is not changed by being opened.
  const marks: Mark[] = []
  if (href !== null) marks.push({ type: 'link', attrs: { href, ...(title !== null && { title }) } })
  if (bold) marks.push({ type: 'bold' })
  if (italic) marks.push({ type: 'italic' })
  if (lang !== null) marks.push({ type: 'language', attrs: { lang } })
  return marks
}

function sameStyle(one: InlineStyle, other: InlineStyle): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.href === other.href &&
    one.title === other.title &&
    one.lang === other.lang
  )
}

/** No white space, and no line break, at either end; no white space before a line break either. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const from = inlines.findIndex(isSeen)
  const to = inlines.findLastIndex(isSeen)
  return inlines
    .slice(Math.max(from, 0), to + 1)
    .map((inline, index, kept) => {
      if (inline.type !== 'text') return inline
      const start = index === 0 ? inline.text.trimStart() : inline.text
      const ends = index === kept.length - 1 || kept[index + 1]?.type === 'hardBreak'
      return { ...inline, text: ends ? start.trimEnd() : start }
    })
    .filter((inline) => inline.type !== 'text' || inline.text !== '')
}

function isSeen(inline: Inline): boolean {
  return inline.type === 'text' ? inline.text.trim() !== '' : inline.type !== 'hardBreak'
}
