import { singleLine } from '../text/plainText.ts'
import type { Block, BlockOf, BulletList, Inline, ListItem, OrderedList, Paragraph } from './document.ts'
import { createInlineBuilder, type InlineBuilder, type InlineStyle } from './inlineBuilder.ts'
import { type ReadCell, rowsAsBlocks, tablesOf } from './tableReader.ts'

/** How a piece of text is set, and where it stands. */
export interface TextStyle extends InlineStyle {
  /** null for running text; 1 becomes the title if it is the first. */
  readonly heading: 1 | 2 | 3 | null
  readonly preformatted: boolean
  /** In a quote: not what is said but who says it. */
  readonly speaker: boolean
  /** In a link that is drawn as a button. */
  readonly button: boolean
}

/** A block of the document, or a heading of the first rank, which our documents don't have: it becomes the title. */
export type BuiltBlock = Block | { readonly type: 'title'; readonly content: Inline[] }

/** Builds a document from a stream of pieces. Nothing recurses, however the pieces are nested. */
export interface DocumentBuilder {
  text(text: string, style: TextStyle): void
  lineBreak(): void
  /** Ends the paragraph or heading that is open. */
  endBlock(): void
  /** true where the open block has text already. */
  hasText(): boolean
  openList(type: 'bulletList' | 'orderedList', start: number): void
  closeList(): void
  openItem(): void
  openQuote(): void
  closeQuote(): void
  /** @param layout it is known to be there for the looks alone */
  openTable(layout: boolean): void
  closeTable(): void
  openRow(): void
  /** @param header the cell heads a row or a column @param span how many columns it stands in */
  openCell(header: boolean, span: number): void
  divider(): void
  /** Where it cannot stand, in a list or a quote, it comes after it. */
  image(block: BlockOf<'image'>): void
  finish(): BuiltBlock[]
}

type List = BulletList | OrderedList

/** Lists deeper than this are read into the item around them: no letter can show more. */
const deepestList = 6

/** @param flattened called when something could not keep its nesting */
export function createDocumentBuilder(
  flattened: (what: 'list' | 'quote' | 'table') => void,
): DocumentBuilder {
  const blocks: BuiltBlock[] = []
  const lists: List[] = []
  let quote: Paragraph[] | null = null
  /** Images of the list or quote that is open. */
  const waiting: BlockOf<'image'>[] = []
  let speaker = ''
  /** The innermost open table, while it may be one; null in one that is a page's layout. */
  let table: ReadCell<BuiltBlock>[][] | null = null
  /** Which of the open tables is that one. */
  let tableDepth = 0
  let depth = 0
  /** Lists and quotes that are open in the source but not in the document. */
  let passedLists = 0
  let passedQuotes = 0
  let open: {
    readonly inlines: InlineBuilder
    readonly heading: TextStyle['heading']
    speaker: boolean
    button: boolean
  } | null = null
  const put = (...built: BuiltBlock[]) => {
    const into = table?.at(-1)?.at(-1)?.blocks ?? blocks
    for (const block of built) into.push(block)
  }

  const putWaiting = () => {
    if (lists.length === 0 && quote === null) put(...waiting.splice(0))
  }

  const endBlock = () => {
    const ended = open
    open = null
    const content = ended?.inlines.finish() ?? []
    if (ended === null || content.length === 0) return
    const list = lists.at(-1)
    if (list !== undefined) openItemOf(list).content.push({ type: 'paragraph', content })
    else if (quote === null) put((ended.button ? buttonOf(content) : null) ?? blockOf(ended.heading, content))
    else if (ended.speaker && quote.length > 0 && speaker === '') speaker = wordsOf(content)
    else quote.push({ type: 'paragraph', content })
  }
  const endTable = () => {
    const rows = table ?? []
    table = null
    const tables = tablesOf(rows)
    if (tables === null && rows.some((row) => row.length > 1)) flattened('table')
    put(...(tables ?? rowsAsBlocks(rows)))
  }

  return {
    text(text, style) {
      open ??= { inlines: createInlineBuilder(), heading: style.heading, speaker: true, button: true }
      open.speaker &&= style.speaker || text.trim() === ''
      open.button &&= style.button || text.trim() === ''
      open.inlines.text(text, style, style.preformatted)
    },
    lineBreak() {
      if (open?.inlines.lineBreak() === false && open.heading === null) endBlock()
    },
    endBlock,
    hasText: () => open?.inlines.hasText() === true,
    openList(type, start) {
      endBlock()
      if (quote === null && lists.length < deepestList) {
        const numbered = type === 'orderedList' && start !== 1
        lists.push(numbered ? { type, attrs: { start }, content: [] } : { type, content: [] })
      } else {
        passedLists += 1
        flattened('list')
      }
    },
    closeList() {
      endBlock()
      if (passedLists > 0) {
        passedLists -= 1
        return
      }
      const closed = lists.pop()
      if (closed !== undefined && tidyItems(closed)) {
        const outer = lists.at(-1)
        if (outer === undefined) put(closed)
        else openItemOf(outer).content.push(closed)
      }
      putWaiting()
    },
    openItem() {
      endBlock()
      if (passedLists === 0) lists.at(-1)?.content.push({ type: 'listItem', content: [] })
    },
    openQuote() {
      endBlock()
      if (quote === null && lists.length === 0) quote = []
      else {
        passedQuotes += 1
        flattened('quote')
      }
    },
    closeQuote() {
      endBlock()
      if (passedQuotes > 0) {
        passedQuotes -= 1
        return
      }
      const said = quote ?? []
      quote = null
      if (said.length > 0) put({ type: 'blockquote', ...spokenBy(speaker), content: said })
      speaker = ''
      putWaiting()
    },
    openTable(layout) {
      endBlock()
      // A table with another in it is the page's layout.
      if (table !== null) endTable()
      depth += 1
      if (layout || lists.length > 0 || quote !== null) return
      table = []
      tableDepth = depth
    },
    closeTable() {
      endBlock()
      if (table !== null && depth === tableDepth) endTable()
      depth = Math.max(0, depth - 1)
    },
    openRow() {
      endBlock()
      if (table !== null) table.push([])
    },
    openCell(header, span) {
      if (table === null) {
        if (open?.inlines.hasText() !== true) return
        open.inlines.text(' · ', plainStyle, false)
        flattened('table')
        return
      }
      endBlock()
      if (table.length === 0) table.push([])
      table.at(-1)?.push({ header, span, blocks: [] })
    },
    divider() {
      endBlock()
      if (lists.length === 0 && quote === null) put({ type: 'horizontalRule' })
    },
    image(block) {
      endBlock()
      waiting.push(block)
      putWaiting()
    },
    finish() {
      endBlock()
      if (table !== null) endTable()
      put(...waiting)
      return blocks
    },
  }
}

const plainStyle: InlineStyle = { bold: false, italic: false, href: null, title: null, lang: null }

function wordsOf(content: readonly Inline[]): string {
  return singleLine(content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join(''))
}

/** "– Rektorn, Lycksele": a name, and after its comma a role. */
function spokenBy(words: string): Pick<BlockOf<'blockquote'>, 'attrs'> {
  const [name = '', ...rest] = words.replace(/^[-–—―~\s]+/u, '').split(', ')
  const role = rest.join(', ')
  if (name === '') return {}
  return { attrs: { name: name.slice(0, 200), role: role.slice(0, 200), portrait: null } }
}

const longestLabel = 120

/** null for what is more than one link, or more than fits on a button. */
function buttonOf(content: readonly Inline[]): BlockOf<'button'> | null {
  const hrefs = content.flatMap((inline) =>
    inline.type === 'text'
      ? [inline.marks?.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0]]
      : [],
  )
  const label = wordsOf(content)
  const [href] = hrefs
  if (href === undefined || label.length > longestLabel || hrefs.some((other) => other !== href)) return null
  return { type: 'button', attrs: { label, href } }
}

function blockOf(heading: TextStyle['heading'], content: Inline[]): BuiltBlock {
  if (heading === null) return { type: 'paragraph', content }
  return heading === 1 ? { type: 'title', content } : { type: 'heading', attrs: { level: heading }, content }
}

/** Text may stand in a list outside every item: then it belongs to the item before it, or to a first one. */
function openItemOf(list: List): ListItem {
  const last = list.content.at(-1)
  if (last !== undefined) return last
  const item: ListItem = { type: 'listItem', content: [] }
  list.content.push(item)
  return item
}

/** An item begins with a paragraph, if need be an empty one: the editor's lists are so. false for a list of nothing. */
function tidyItems(list: List): boolean {
  list.content = list.content.filter((item) => item.content.length > 0)
  for (const item of list.content) {
    if (item.content[0]?.type !== 'paragraph') item.content.unshift({ type: 'paragraph' })
  }
  return list.content.length > 0
}
