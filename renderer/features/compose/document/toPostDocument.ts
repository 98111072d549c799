import { CountyCode, FigureId, WallTimeText } from '../../../../shared/contract/scalars.ts'
import { FocalPoint } from '../../../../shared/images/focalPoint.ts'
import { mostBlocks } from '../../../../shared/post/bodyLimits.ts'
import {
  type Block,
  type BlockOf,
  emptyDocument,
  Href,
  Image,
  type Inline,
  type InnerBlock,
  type ListItem,
  type Paragraph,
  Portrait,
  type PostDocument,
} from '../../../../shared/post/document.ts'
import { textRunsOf } from '../../../../shared/post/everyBlock.ts'
import { blockChildren, children, type LooseNode, toText } from './looseNode.ts'
import { toInline, toParagraph, toParagraphs } from './narrowInline.ts'
import { toTables } from './narrowTable.ts'

/**
 * What the editor holds, as a post's body: only the blocks, marks and attributes of `PostDocument`, everything else dropped.
 * Text is never lost: of a block that is not ours its paragraphs stay, of a link that is not safe its words stay.
 * The empty paragraph that the editor keeps at the end, to be clicked in, is not part of the body.
 *
 * @param json what `editor.getJSON()` gives, or any other JSON
 */
export function toPostDocument(json: LooseNode): PostDocument {
  const blocks = blockChildren(json).flatMap(toBlocks)
  const last = blocks.findLastIndex((block) => !isEmptyParagraph(block))
  return last === -1 ? emptyDocument : { type: 'doc', content: atMost(blocks.slice(0, last + 1)) }
}

function toBlocks(node: LooseNode): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [toParagraph(node)]
    case 'heading': {
      const level = node.attrs?.level === 3 ? 3 : 2
      return [{ type: 'heading', attrs: { level }, content: children(node).flatMap(toInline) }]
    }
    case 'bulletList':
    case 'orderedList':
      return toList(node)
    case 'blockquote':
      return toQuote(node)
    case 'table':
      return toTables(node)
    case 'countyOnly':
      return toCountyOnly(node)
    case 'horizontalRule':
    case 'image':
    case 'button':
    case 'signature':
    case 'figureRow':
    case 'event':
      return [...toWhole(node), ...blockChildren(node).flatMap(toBlocks)]
    default:
      return blockChildren(node).flatMap(toBlocks)
  }
}

/** A block that is one piece, without text of its own inside it. */
function toWhole({ type, attrs = {} }: LooseNode): InnerBlock[] {
  switch (type) {
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    case 'image': {
      const image = Image.safeParse({ type: 'image', attrs: withFocus(attrs) })
      return image.success ? [image.data] : []
    }
    case 'button':
      return [{ type: 'button', attrs: { label: toText(attrs.label, 120), href: toHref(attrs.href) } }]
    case 'signature': {
      const { name, role, organisation } = attrs
      return [
        {
          type: 'signature',
          attrs: {
            name: toText(name, 200),
            role: toText(role, 200),
            organisation: toText(organisation, 200),
          },
        },
      ]
    }
    case 'figureRow':
      return [{ type: 'figureRow', attrs: { figures: toFigures(attrs.figures) } }]
    case 'event':
      return [{ type: 'event', attrs: toEvent(attrs) }]
    default:
      return []
  }
}

function toEvent(attrs: Readonly<Record<string, unknown>>): BlockOf<'event'>['attrs'] {
  const starts = WallTimeText.safeParse(attrs.starts)
  const ends = WallTimeText.safeParse(attrs.ends)
  return {
    title: toText(attrs.title, 300),
    starts: starts.success ? starts.data : '',
    ends: ends.success ? ends.data : '',
    zone: toText(attrs.zone, 60),
    place: toText(attrs.place, 300),
    href: toHref(attrs.href),
  }
}

function toHref(value: unknown): string {
  const href = Href.safeParse(value)
  return href.success ? href.data : ''
}

/** The editor says null where no place has been chosen, and an image is not lost for a place that is none. */
function withFocus(attrs: unknown): unknown {
  if (typeof attrs !== 'object' || attrs === null || !('focus' in attrs)) return attrs
  const { focus, ...rest } = attrs
  const read = FocalPoint.safeParse(focus)
  return read.success ? { ...rest, focus: read.data } : rest
}

function toFigures(figures: unknown): FigureId[] {
  if (!Array.isArray(figures)) return []
  return figures.filter((id): id is FigureId => FigureId.safeParse(id).success).slice(0, 4)
}

function toList(node: LooseNode): Block[] {
  const items = blockChildren(node).map(toListItem)
  if (items.length === 0) return []
  if (node.type === 'bulletList') return [{ type: 'bulletList', content: items }]
  const start: unknown = node.attrs?.start
  const attrs = typeof start === 'number' && Number.isSafeInteger(start) && { attrs: { start } }
  return [{ type: 'orderedList', ...attrs, content: items }]
}

function toListItem(node: LooseNode): ListItem {
  const inside = node.type === 'listItem' ? node : { content: [node] }
  const content = blockChildren(inside)
    .flatMap(toBlocks)
    .flatMap((block): ListItem['content'] =>
      block.type === 'bulletList' || block.type === 'orderedList'
        ? [block]
        : toParagraphs({ content: [block] }),
    )
  return { type: 'listItem', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

/** Who said it is kept where anything is said of them. */
function toQuote(node: LooseNode): Block[] {
  const content = blockChildren(node).flatMap(toParagraphs)
  if (content.length === 0) return []
  const name = toText(node.attrs?.name, 200)
  const role = toText(node.attrs?.role, 200)
  const read = Portrait.safeParse(withFocus(node.attrs?.portrait))
  const portrait = read.success ? read.data : null
  const spoken = name !== '' || role !== '' || portrait !== null
  return [{ type: 'blockquote', ...(spoken && { attrs: { name, role, portrait } }), content }]
}

/** One that stands in another is taken apart into it: a body knows no county within a county. */
function toCountyOnly(node: LooseNode): Block[] {
  const content = blockChildren(node)
    .flatMap(toBlocks)
    .flatMap((block): InnerBlock[] => (block.type === 'countyOnly' ? block.content : [block]))
  if (content.length === 0) return []
  const named: unknown = node.attrs?.counties
  const codes = (Array.isArray(named) ? named : []).flatMap((code) => CountyCode.safeParse(code).data ?? [])
  return [{ type: 'countyOnly', attrs: { counties: [...new Set(codes)].slice(0, 21) }, content }]
}

/** Past the most that a body holds, the last paragraph has the words of all the rest, a line each. */
function atMost(blocks: readonly Block[]): Block[] {
  if (blocks.length <= mostBlocks) return [...blocks]
  const lines = blocks.slice(mostBlocks - 1).flatMap((block) => textRunsOf(block))
  const content = lines.flatMap((line, index): Inline[] =>
    index === 0 ? [...line] : [{ type: 'hardBreak' }, ...line],
  )
  const last: Paragraph = { type: 'paragraph', content }
  return [...blocks.slice(0, mostBlocks - 1), last]
}

function isEmptyParagraph(block: Block): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0
}
