import type { Block } from './document.ts'
import { textRunsOf } from './everyBlock.ts'
import type { PostContent } from './post.ts'

/** A text that a template asks for and nobody has written yet. */
export interface TemplateHint {
  /** With its brackets, as it stands in the text: "[Skriv vad som är nytt.]". */
  readonly text: string
  readonly field: 'title' | 'lede' | 'subject' | 'preheader' | 'body'
  /** In the body: 1-based position of the top-level block that it stands in. */
  readonly block?: number
}

/**
 * How a hint looks: square brackets around words that begin with a capital letter, on one line. "[…]", "[sic]", "[1]" and
 * "[hon]", which quoted text and references use, are none.
 */
export const hintPattern = /\[\p{Lu}[^[\]\n]{1,300}\]/gu

/** Every hint that is left in a post, in reading order. Marks within it do not hide one, a chip in the middle does. */
export function findHints({ title, lede, subject, preheader, body }: PostContent): TemplateHint[] {
  const fields = { title, lede, subject: subject ?? '', preheader: preheader ?? '' }
  const inFields = (['title', 'lede', 'subject', 'preheader'] as const).flatMap((field) =>
    hintsIn(fields[field]).map((text): TemplateHint => ({ text, field })),
  )
  const inBody = body.content.flatMap((block, index) =>
    textsOf(block)
      .flatMap(hintsIn)
      .map((text): TemplateHint => ({ text, field: 'body', block: index + 1 })),
  )
  return [...inFields, ...inBody]
}

/** The hints in one line or paragraph. */
export function hintsIn(text: string): string[] {
  return [...text.matchAll(hintPattern)].map(([hint]) => hint)
}

function textsOf(block: Block): string[] {
  if (block.type === 'countyOnly') return block.content.flatMap(textsOf)
  const runs = textRunsOf(block).map((run) =>
    run.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''),
  )
  return [...runs, ...attributeTexts(block)]
}

function attributeTexts(block: Block): string[] {
  switch (block.type) {
    case 'blockquote':
      return [block.attrs?.name ?? '', block.attrs?.role ?? '', block.attrs?.portrait?.alt ?? '']
    case 'image':
      return [block.attrs.alt ?? '']
    case 'button':
      return [block.attrs.label]
    case 'signature':
      return [block.attrs.name, block.attrs.role, block.attrs.organisation]
    case 'event':
      return [block.attrs.title, block.attrs.place]
    default:
      return []
  }
}
