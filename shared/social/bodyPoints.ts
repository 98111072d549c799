import type { FigureId } from '../contract/scalars.ts'
import type { Language } from '../i18n/catalogue.ts'
import type { Block, BlockOf, BulletList, Inline, OrderedList, PostDocument } from '../post/document.ts'
import { eventWords } from '../post/eventWords.ts'
import { plainText, singleLine } from '../text/plainText.ts'
import { fixedWords } from './fixedWords.ts'
import { fieldMark, isFarewell, withoutGreeting } from './greetings.ts'
import { capitalised } from './hashtag.ts'
import { sentencesOf } from './sentences.ts'

/** What a body says, in pieces that a shorter text can choose among. */
export type Point =
  /** `sentences` as `sentencesOf` cuts them: a beginning of them may stand alone. */
  | { readonly kind: 'paragraph'; readonly sentences: readonly string[] }
  /** `intro`: the sentence before it that ends with a colon. */
  | { readonly kind: 'list'; readonly intro: string | null; readonly items: readonly string[] }
  /** `speaker`: who said it, where that is told. */
  | {
      readonly kind: 'quote'
      readonly intro: string | null
      readonly text: string
      readonly speaker: string | null
    }
  | { readonly kind: 'figures'; readonly intro: string | null; readonly ids: readonly FigureId[] }

/** What stands under one heading. */
export interface Section {
  readonly heading: string | null
  readonly points: readonly Point[]
}

/**
 * A letter's body without what is only a letter's: greeting, farewell, signature, buttons, images, tables, and what only some
 * counties see. A sentence or list item with a merge field in it is left out, since a network's readers are nobody in
 * particular.
 */
export function sectionsOf(body: PostDocument, language: Language): Section[] {
  const sections: { heading: string | null; points: Point[] }[] = [{ heading: null, points: [] }]
  let intro: string | null = null
  let greeted = false
  let spoken = false
  for (const block of withoutFarewell(body.content)) {
    const section = sections.at(-1)
    if (section === undefined) break
    if (block.type === 'heading') {
      const heading = inlineText(block.content).replaceAll('\n', ' ')
      sections.push({ heading: heading === '' || heading.includes(fieldMark) ? null : heading, points: [] })
      intro = null
      continue
    }
    if (block.type === 'paragraph') {
      const written = inlineText(block.content)
      const text: string = spoken ? written : withoutGreeting(written)
      greeted ||= text !== written
      if (text === '') continue
      const { sentences, leadsTo } = paragraphSentences(greeted && !spoken ? capitalised(text) : text)
      spoken = true
      intro = leadsTo
      if (sentences.length > 0) section.points.push({ kind: 'paragraph', sentences })
      continue
    }
    const point = otherPoint(block, intro, language)
    if (point !== undefined) section.points.push(point)
    if (block.type !== 'image') intro = null
  }
  return sections
}

/** An inline run as text: a line break is a line feed, a merge field its mark. */
export function inlineText(content: readonly Inline[] = []): string {
  return content
    .map((inline) => {
      if (inline.type === 'hardBreak') return '\n'
      if (inline.type === 'mergeField') return fieldMark
      if (inline.type === 'figureChip') return ''
      return plainText(inline.text).replaceAll('\n', ' ')
    })
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

function withoutFarewell(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findLastIndex(
    (block) => block.type === 'paragraph' && isFarewell(inlineText(block.content)),
  )
  if (at === -1) return blocks
  const after = blocks.slice(at + 1)
  const ends = after.every((block) => block.type !== 'paragraph' || !/[.!?]$/.test(inlineText(block.content)))
  return ends ? [...blocks.slice(0, at), ...after.filter((block) => block.type !== 'paragraph')] : blocks
}

/** The sentences that can be said to anybody; `leadsTo`: the last one, where it ends with a colon. */
function paragraphSentences(text: string): { sentences: string[]; leadsTo: string | null } {
  const sentences = sentencesOf(text).filter((sentence) => !sentence.includes(fieldMark))
  const last = sentences.at(-1)?.trim()
  if (last === undefined || !last.endsWith(':')) return { sentences, leadsTo: null }
  return { sentences: sentences.slice(0, -1), leadsTo: last }
}

function otherPoint(block: Block, intro: string | null, language: Language): Point | undefined {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList': {
      const items = listItems(block, '')
      return items.length === 0 ? undefined : { kind: 'list', intro, items }
    }
    case 'blockquote': {
      const text = block.content
        .map((paragraph) => inlineText(paragraph.content))
        .filter((paragraph) => paragraph !== '' && !paragraph.includes(fieldMark))
        .join('\n')
      return text === '' ? undefined : { kind: 'quote', intro, text, speaker: speakerOf(block) }
    }
    case 'event': {
      const told = eventText(block, language)
      if (told === '') return undefined
      return intro === null
        ? { kind: 'paragraph', sentences: [told] }
        : { kind: 'list', intro, items: [told] }
    }
    case 'figureRow':
      return { kind: 'figures', intro, ids: block.attrs.figures }
    default:
      return undefined
  }
}

/** "18 december kl. 9.00, Lycksele: Öppet hus", as far as it is said. */
function eventText({ attrs }: BlockOf<'event'>, language: Language): string {
  const when = eventWords(attrs, language, fixedWords(language))?.brief ?? ''
  const whenAndWhere = [when, singleLine(attrs.place)].filter((part) => part !== '').join(', ')
  return [whenAndWhere, singleLine(attrs.title)].filter((part) => part !== '').join(': ')
}

function speakerOf({ attrs }: BlockOf<'blockquote'>): string | null {
  return singleLine(attrs?.name ?? '') || singleLine(attrs?.role ?? '') || null
}

/** Each item on a line with its mark, what is nested under it further in. */
function listItems(list: BulletList | OrderedList, indent: string): string[] {
  const first = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : null
  return list.content.flatMap((item, index) => {
    const mark = first !== null ? `${first + index}.` : indent === '' ? '•' : '–'
    const text = item.content
      .map((child) => (child.type === 'paragraph' ? inlineText(child.content) : ''))
      .filter((paragraph) => paragraph !== '')
      .join(' ')
      .replaceAll('\n', ' ')
    const nested = item.content.flatMap((child) =>
      child.type === 'paragraph' ? [] : listItems(child, `${indent}   `),
    )
    return text === '' || text.includes(fieldMark) ? nested : [`${indent}${mark} ${text}`, ...nested]
  })
}
