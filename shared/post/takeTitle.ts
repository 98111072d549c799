import { singleLine } from '../text/plainText.ts'
import type { Block, Inline } from './document.ts'
import type { BuiltBlock } from './documentBuilder.ts'

export interface TitledDocument {
  /** '' where nothing in the document is one. */
  readonly title: string
  readonly lede: string
  readonly blocks: Block[]
}

/** As the post's schema allows. */
const longestTitle = 300
/** A first paragraph longer than this is the text itself, not its lede. */
const longestLede = 600

/**
 * Takes the title and the lede out of a document: the first heading of the first rank is the title; where it leads the
 * document and more than a paragraph follows it, that paragraph is the lede (unless it holds a link or
 * words in another language, which a lede cannot).
 * Other headings of the first rank become second.
 */
export function takeTitle(built: readonly BuiltBlock[]): TitledDocument {
  const at = built.findIndex(
    (block) => block.type === 'title' && wordsOf(block.content).length <= longestTitle,
  )
  const found = built[at]
  const title = found?.type === 'title' ? wordsOf(found.content) : ''
  const rest = built.filter((_, index) => index !== at).map(asBlock)
  const lede = at === 0 && rest.length > 1 ? ledeOf(rest[0]) : ''
  return { title, lede, blocks: lede === '' ? rest : rest.slice(1) }
}

function ledeOf(block: Block | undefined): string {
  if (block?.type !== 'paragraph') return ''
  const content = block.content ?? []
  const plain = content.every(
    (inline) => inline.type !== 'mergeField' && !(inline.type === 'text' && inline.marks?.some(isLost)),
  )
  const words = wordsOf(content)
  return plain && words.length <= longestLede ? words : ''
}

/** What a lede, which is plain text, would lose. */
function isLost(mark: { readonly type: string }): boolean {
  return mark.type === 'link' || mark.type === 'language'
}

function asBlock(block: BuiltBlock): Block {
  return block.type === 'title' ? { type: 'heading', attrs: { level: 2 }, content: block.content } : block
}

function wordsOf(content: readonly Inline[]): string {
  return singleLine(content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join(''))
}
