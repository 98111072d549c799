import type { FigureId } from '../contract/scalars.ts'
import type { Language } from '../i18n/catalogue.ts'
import { formatFigure } from '../text/formatFigure.ts'
import type { Block, Inline, PostDocument } from './document.ts'
import type { Figure } from './post.ts'

/**
 * A body in which every figure in the running text is the words it is read as ("+150 %"), for whoever writes text and not
 * editable blocks. A figure that the workspace does not have is nothing.
 */
export function spellOutFigures(
  body: PostDocument,
  figures: ReadonlyMap<FigureId, Figure>,
  language: Language,
): PostDocument {
  const spellOut = (inline: Inline): Inline[] => {
    if (inline.type !== 'figureChip') return [inline]
    const figure = figures.get(inline.attrs.figure)
    return figure === undefined ? [] : [{ type: 'text', text: formatFigure(figure, language).text }]
  }
  return { ...body, content: body.content.map((block) => mapInlines(block, spellOut)) }
}

/** The same node with every run of text in it mapped; whatever it is made of. */
function mapInlines<Node extends Block>(node: Node, map: (inline: Inline) => Inline[]): Node {
  const visit = (part: unknown): unknown => {
    if (!isNode(part)) return part
    const content = part.content?.flatMap((child) => (isInline(child) ? map(child) : [visit(child)]))
    return content === undefined ? part : { ...part, content }
  }
  return visit(node) as Node
}

function isNode(part: unknown): part is { readonly content?: readonly unknown[] } {
  return typeof part === 'object' && part !== null
}

const inlineTypes: ReadonlySet<unknown> = new Set<Inline['type']>([
  'text',
  'hardBreak',
  'mergeField',
  'figureChip',
])

function isInline(part: unknown): part is Inline {
  return typeof part === 'object' && part !== null && 'type' in part && inlineTypes.has(part.type)
}
