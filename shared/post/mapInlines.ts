import type { Block, Inline } from './document.ts'

/** The same node with every run of text in it mapped; whatever it is made of. */
export function mapInlines<Node extends Block>(node: Node, map: (inline: Inline) => Inline[]): Node {
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
