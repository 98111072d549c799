import type { Token } from 'marked'
import { foldText } from '../../../shared/text/foldText.ts'
import { blocksOfMarkdown } from '../../ui/blocksOfMarkdown.ts'
import { guidePath } from './guideChapters.ts'
import type { GuidePage } from './guidePages.ts'

/** A place in the handbook that has every word of a search. */
export interface GuideHit {
  readonly page: GuidePage['id']
  /** What stands at the top of the page, in order, counted from 0; null: the page's title says it. */
  readonly block: number | null
  /** A piece of the text, in parts: found or not. */
  readonly excerpt: readonly { readonly text: string; readonly found: boolean }[]
}

/** So many are looked through with the eye; whoever wants another one types a word more. */
const mostHits = 30

/**
 * Looks for words, case and accents folded, each as the beginning of a word or inside one: the pages that are called so come first, then
 * in the order of the handbook.
 */
export function searchGuide(pages: readonly GuidePage[], sought: string): GuideHit[] {
  const words = foldText(sought)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const named = pages.filter(({ title }) => hasAll(title, words))
  const inTexts = pages.flatMap((page) =>
    textsOf(page).flatMap((text, block): GuideHit[] =>
      hasAll(text, words) ? [{ page: page.id, block, excerpt: excerptOf(text, words) }] : [],
    ),
  )
  return [
    ...named.map(({ id, title }): GuideHit => ({ page: id, block: null, excerpt: markedIn(title, words) })),
    ...inTexts,
  ].slice(0, mostHits)
}

/** Where a hit is read (ui/MarkdownBlocks.tsx numbers the blocks). */
export function hitPath({ page, block }: GuideHit): string {
  return guidePath(page, block === null ? undefined : `block-${block}`)
}

const kept = new WeakMap<GuidePage, readonly string[]>()

function textsOf(page: GuidePage): readonly string[] {
  const texts =
    kept.get(page) ?? blocksOfMarkdown(page.markdown).map((token) => plain(token).replace(/\s+/g, ' ').trim())
  kept.set(page, texts)
  return texts
}

/** What is read of a block, without marks and addresses. */
function plain(token: Token): string {
  switch (token.type) {
    case 'list':
      return (token.items as Token[]).map(plain).join(' ')
    case 'table': {
      const cells = [token.header, ...token.rows].flat() as { readonly tokens: Token[] }[]
      return cells.map(({ tokens }) => tokens.map(plain).join('')).join(' ')
    }
    case 'image':
      return ''
    default:
      return 'tokens' in token && token.tokens !== undefined
        ? token.tokens.map(plain).join('')
        : 'text' in token
          ? String(token.text)
          : ''
  }
}

function hasAll(text: string, words: readonly string[]): boolean {
  const folded = foldText(text)
  return words.every((word) => folded.includes(word))
}

/** Characters before the first word that was found, and in all. */
const [before, length] = [40, 150]

function excerptOf(text: string, words: readonly string[]): GuideHit['excerpt'] {
  const first = Math.min(...words.map((word) => foldedAlike(text).indexOf(word)).filter((at) => at >= 0))
  const wanted = Math.max(0, (Number.isFinite(first) ? first : 0) - before)
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const piece = text.slice(from, from + length)
  const end = from + length < text.length ? piece.lastIndexOf(' ') : piece.length
  const shown = `${from > 0 ? '… ' : ''}${piece.slice(0, end)}${from + length < text.length ? ' …' : ''}`
  return markedIn(shown, words)
}

function markedIn(text: string, words: readonly string[]): GuideHit['excerpt'] {
  const folded = foldedAlike(text)
  const found = new Array<boolean>(text.length).fill(false)
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.fill(true, at, at + word.length)
  const parts: { text: string; found: boolean }[] = []
  for (const [index, character] of [...text].entries()) {
    const last = parts.at(-1)
    const isFound = found[index] ?? false
    if (last !== undefined && last.found === isFound) last.text += character
    else parts.push({ text: character, found: isFound })
  }
  return parts
}

/** As foldText, but letter for letter, so that a place in one is the same place in the other. */
function foldedAlike(text: string): string {
  return [...text].map((letter) => foldText(letter).slice(0, 1) || ' ').join('')
}
