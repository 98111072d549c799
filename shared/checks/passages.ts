import type { Inline, InnerBlock, Mark } from '../post/document.ts'
import { everyBlock, textRunsOf } from '../post/everyBlock.ts'
import type { PostContent } from '../post/post.ts'
import { objectMark } from '../post/postTexts.ts'
import { hintPattern } from '../post/templateHints.ts'
import { findBareDomains, findLinks } from '../social/findLinks.ts'
import type { FindingPlace } from './finding.ts'

/** A stretch of a passage, in UTF-16 code units: from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** One text of a post: a field, or a run of text in the body. */
export interface Passage {
  readonly place: FindingPlace
  readonly kind:
    | 'field'
    | Extract<InnerBlock['type'], 'paragraph' | 'heading' | 'blockquote' | 'table'>
    | 'list'
  /** As it is written: chips, merge fields and line breaks take one place each. */
  readonly text: string
  /** The same length, with what is no prose (addresses, hashtags, handles, fields in braces, a template's hints, words marked as another language) hidden. */
  readonly prose: string
  /** Marked as another language. */
  readonly marked: readonly (Stretch & { readonly lang: string })[]
  readonly links: readonly (Stretch & { readonly href: string })[]
  /** Every letter of it is bold. */
  readonly allBold: boolean
}

/** Every text that the officer writes, in reading order: title, lede, what of subject and preview line is their own, body. */
export function passagesOf(content: PostContent): Passage[] {
  const fields = (['title', 'lede', 'subject', 'preheader'] as const).flatMap((part): Passage[] => {
    const text = content[part]
    return text === null || text.trim() === '' ? [] : [plainPassage({ part }, text)]
  })
  return [...fields, ...bodyPassages(content)]
}

/** A text without marks. */
export function plainPassage(place: FindingPlace, text: string): Passage {
  return {
    place,
    kind: 'field',
    text,
    prose: hide(text, notProse(text)),
    marked: [],
    links: [],
    allBold: false,
  }
}

function bodyPassages({ body }: PostContent): Passage[] {
  let last = 0
  let run = 0
  return everyBlock(body).flatMap(({ block, at }) => {
    // The blocks of one region for some counties are one block of the body.
    if (at !== last) run = 0
    last = at
    return textRunsOf(block).map((inlines) =>
      readRun(inlines, { part: 'body', block: at, run: run++ }, kindOf(block)),
    )
  })
}

function kindOf({ type }: InnerBlock): Passage['kind'] {
  if (type === 'bulletList' || type === 'orderedList') return 'list'
  return type === 'heading' || type === 'blockquote' || type === 'table' ? type : 'paragraph'
}

function readRun(inlines: readonly Inline[], place: FindingPlace, kind: Passage['kind']): Passage {
  const marked: (Stretch & { lang: string })[] = []
  const links: (Stretch & { href: string })[] = []
  let text = ''
  let allBold = true
  for (const inline of inlines) {
    const from = text.length
    if (inline.type !== 'text') {
      text += inline.type === 'hardBreak' ? '\n' : objectMark
      if (inline.type !== 'hardBreak') allBold = false
      continue
    }
    text += inline.text
    const to = text.length
    const marks = inline.marks ?? []
    if (inline.text.trim() !== '' && !marks.some(({ type }) => type === 'bold')) allBold = false
    const lang = find(marks, 'language')?.attrs.lang
    if (lang !== undefined) join(marked, { from, to, lang }, (one) => one.lang === lang)
    const href = find(marks, 'link')?.attrs.href
    if (href !== undefined) join(links, { from, to, href }, (one) => one.href === href)
  }
  const prose = hide(text, [...notProse(text), ...marked])
  return { place, kind, text, prose, marked, links, allBold: allBold && text.trim() !== '' }
}

function find<Type extends Mark['type']>(marks: readonly Mark[], type: Type) {
  return marks.find((mark): mark is Extract<Mark, { type: Type }> => mark.type === type)
}

/** Half of a link may be bold: two stretches that are one to the reader. */
function join<One extends { from: number; to: number }>(
  list: One[],
  next: One,
  same: (one: One) => boolean,
): void {
  const last = list.at(-1)
  if (last !== undefined && last.to === next.from && same(last))
    list[list.length - 1] = { ...last, to: next.to }
  else list.push(next)
}

const mailHashtagOrHandle =
  /(?<![^\s@<>()])[^\s@<>()]{1,64}@[^\s@<>()]+\.\p{L}+|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_.@-]+/gu

function notProse(text: string): Stretch[] {
  const addresses = /[.:]/.test(text) ? [...findLinks(text), ...findBareDomains(text)] : []
  const hints = text.includes('[') ? Array.from(text.matchAll(hintPattern)) : []
  const fields = text.includes('{{') ? Array.from(text.matchAll(/\{\{[^{}\n]*\}\}/gu)) : []
  const others = /[#@]/.test(text) ? Array.from(text.matchAll(mailHashtagOrHandle)) : []
  return [
    ...addresses.map(({ start, end }) => ({ from: start, to: end })),
    ...[...others, ...hints, ...fields].map(({ index, 0: found }) => ({
      from: index,
      to: index + found.length,
    })),
  ]
}

function hide(text: string, stretches: readonly Stretch[]): string {
  let shown = ''
  let read = 0
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    if (to <= read) continue
    shown += text.slice(read, Math.max(read, from)) + objectMark.repeat(to - Math.max(read, from))
    read = to
  }
  return shown + text.slice(read)
}

/** The same place, narrowed to a stretch of its text. */
export function at(passage: Passage, from: number, to: number): FindingPlace {
  return { ...passage.place, from, to }
}
