import { FigureId } from '../../../../shared/contract/scalars.ts'
import { Href, type Inline, Mark, MergeFieldName, type Paragraph } from '../../../../shared/post/document.ts'
import { blockChildren, children, type LooseMark, type LooseNode } from './looseNode.ts'

/** The paragraphs of whatever it is. */
export function toParagraphs(node: LooseNode): Paragraph[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [toParagraph(node)]
  return blockChildren(node).flatMap(toParagraphs)
}

export function toParagraph(node: LooseNode): Paragraph {
  const content = children(node).flatMap(toInline)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

export function toInline(node: LooseNode): Inline[] {
  const within = children(node).flatMap(toInline)
  switch (node.type) {
    case 'text': {
      if (typeof node.text !== 'string' || node.text === '') return within
      const marks = toMarks(node.marks ?? [])
      return [{ type: 'text', text: node.text, ...(marks.length > 0 && { marks }) }, ...within]
    }
    case 'hardBreak':
      return [{ type: 'hardBreak' }, ...within]
    case 'mergeField': {
      const field = MergeFieldName.safeParse(node.attrs?.field)
      return field.success ? [{ type: 'mergeField', attrs: { field: field.data } }, ...within] : within
    }
    case 'figureChip': {
      const figure = FigureId.safeParse(node.attrs?.figure)
      return figure.success ? [{ type: 'figureChip', attrs: { figure: figure.data } }, ...within] : within
    }
    default:
      return within
  }
}

/** The order in which the editor's schema keeps them. */
const ranks: readonly Mark['type'][] = ['link', 'bold', 'italic', 'language']

/** One of each kind, the first; in the editor's order, so that the same text has the same marks. */
function toMarks(marks: readonly LooseMark[]): Mark[] {
  const narrow = marks.flatMap(toMark)
  return ranks.flatMap((rank) => narrow.find(({ type }) => type === rank) ?? [])
}

function toMark({ type, attrs }: LooseMark): Mark[] {
  if (type === 'bold' || type === 'italic') return [{ type }]
  if (type === 'language') {
    const mark = Mark.safeParse({ type, attrs: { lang: attrs?.lang } })
    return mark.success ? [mark.data] : []
  }
  if (type !== 'link') return []
  const href = Href.safeParse(attrs?.href)
  if (!href.success) return []
  const title: unknown = attrs?.title
  const named = typeof title === 'string' && title !== '' && title.length <= 300
  return [{ type: 'link', attrs: { href: href.data, ...(named && { title }) } }]
}
