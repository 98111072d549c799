import { FigureId } from '../../../../shared/contract/scalars.ts'
import {
  type Block,
  emptyDocument,
  Href,
  Image,
  type Inline,
  type ListItem,
  type Mark,
  MergeFieldName,
  type Paragraph,
  type PostDocument,
} from '../../../../shared/post/document.ts'

interface LooseMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
}

/** A node of any editor, in any shape. */
interface LooseNode {
  readonly type?: string | undefined
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly LooseNode[] | undefined
  readonly marks?: readonly LooseMark[] | undefined
  readonly text?: string | undefined
}

/**
 * What the editor holds, as a post's body: only the blocks, marks and attributes of `PostDocument`, everything else dropped.
 * Text is never lost: of a block that is not ours its paragraphs stay, of a link that is not safe its words stay.
 * The empty paragraph that the editor keeps at the end, to be clicked in, is not part of the body.
 *
 * @param json what `editor.getJSON()` gives, or any other JSON
 */
export function toPostDocument(json: LooseNode): PostDocument {
  const blocks = children(json).flatMap(toBlocks)
  const last = blocks.findLastIndex((block) => !isEmptyParagraph(block))
  return last === -1 ? emptyDocument : { type: 'doc', content: blocks.slice(0, last + 1) }
}

function toBlocks(node: LooseNode): Block[] {
  const attrs = node.attrs ?? {}
  switch (node.type) {
    case 'paragraph':
      return [toParagraph(node)]
    case 'heading':
      return [
        {
          type: 'heading',
          attrs: { level: attrs.level === 3 ? 3 : 2 },
          content: children(node).flatMap(toInline),
        },
      ]
    case 'bulletList':
    case 'orderedList':
      return toList(node)
    case 'blockquote': {
      const paragraphs = children(node).flatMap(toParagraphs)
      return paragraphs.length === 0 ? [] : [{ type: 'blockquote', content: paragraphs }]
    }
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    case 'image': {
      const image = Image.safeParse({ type: 'image', attrs })
      return image.success ? [image.data] : []
    }
    case 'button': {
      const href = Href.safeParse(attrs.href)
      return [
        { type: 'button', attrs: { label: toText(attrs.label, 120), href: href.success ? href.data : '' } },
      ]
    }
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
    case 'text':
    case 'hardBreak':
    case 'mergeField':
      return [toParagraph({ content: [node] })]
    default:
      return children(node).flatMap(toBlocks)
  }
}

function toText(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : ''
}

function toFigures(figures: unknown): FigureId[] {
  if (!Array.isArray(figures)) return []
  return figures.filter((id): id is FigureId => FigureId.safeParse(id).success).slice(0, 4)
}

function toList(node: LooseNode): Block[] {
  const items = children(node).map(toListItem)
  if (items.length === 0) return []
  if (node.type === 'bulletList') return [{ type: 'bulletList', content: items }]
  const start: unknown = node.attrs?.start
  const attrs = typeof start === 'number' && Number.isInteger(start) && { attrs: { start } }
  return [{ type: 'orderedList', ...attrs, content: items }]
}

function toListItem(node: LooseNode): ListItem {
  const content = children(node)
    .flatMap(toBlocks)
    .flatMap((block): ListItem['content'] =>
      block.type === 'bulletList' || block.type === 'orderedList' ? [block] : toParagraphs(block),
    )
  return { type: 'listItem', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

/** The paragraphs of whatever it is. */
function toParagraphs(node: LooseNode): Paragraph[] {
  const isText = node.type === 'paragraph' || node.type === 'heading'
  if (isText || children(node).some(({ type }) => type === 'text')) return [toParagraph(node)]
  return children(node).flatMap(toParagraphs)
}

function toParagraph(node: LooseNode): Paragraph {
  const content = children(node).flatMap(toInline)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

function toInline(node: LooseNode): Inline[] {
  switch (node.type) {
    case 'text': {
      if (typeof node.text !== 'string' || node.text === '') return []
      const marks = (node.marks ?? []).flatMap(toMark)
      return [{ type: 'text', text: node.text, ...(marks.length > 0 && { marks }) }]
    }
    case 'hardBreak':
      return [{ type: 'hardBreak' }]
    case 'mergeField': {
      const field = MergeFieldName.safeParse(node.attrs?.field)
      return field.success ? [{ type: 'mergeField', attrs: { field: field.data } }] : []
    }
    default:
      return children(node).flatMap(toInline)
  }
}

function toMark({ type, attrs }: LooseMark): Mark[] {
  if (type === 'bold' || type === 'italic') return [{ type }]
  if (type !== 'link') return []
  const href = Href.safeParse(attrs?.href)
  if (!href.success) return []
  const title: unknown = attrs?.title
  const named = typeof title === 'string' && title !== '' && title.length <= 300
  return [{ type: 'link', attrs: { href: href.data, ...(named && { title }) } }]
}

function children(node: LooseNode): readonly LooseNode[] {
  return node.content ?? []
}

function isEmptyParagraph(block: Block): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0
}
