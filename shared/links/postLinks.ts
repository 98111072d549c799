import type { Block, Inline, InnerBlock, PostDocument } from '../post/document.ts'
import { mapInlines } from '../post/mapInlines.ts'

/** A body with every address in it written by a rule: links in the text, buttons and events. */
export function mapLinks(body: PostDocument, write: (href: string) => string): PostDocument {
  return { ...body, content: body.content.map((block) => linksOfBlock(block, write)) }
}

function linksOfBlock<Node extends Block>(block: Node, write: (href: string) => string): Node {
  if (block.type === 'countyOnly') {
    const content = block.content.map((inner) => linksOfBlock<InnerBlock>(inner, write))
    return { ...block, content }
  }
  if (block.type === 'button' || block.type === 'event') {
    const { href } = block.attrs
    return href === '' ? block : ({ ...block, attrs: { ...block.attrs, href: write(href) } } as Node)
  }
  return mapInlines(block, (inline) => [linkOfInline(inline, write)])
}

function linkOfInline(inline: Inline, write: (href: string) => string): Inline {
  if (inline.type !== 'text' || inline.marks === undefined) return inline
  const marks = inline.marks.map((mark) =>
    mark.type === 'link' ? { ...mark, attrs: { ...mark.attrs, href: write(mark.attrs.href) } } : mark,
  )
  return { ...inline, marks }
}

/** Every address in a body, each once, in reading order: links in the text, buttons and events. */
export function linksIn(body: PostDocument): string[] {
  const found = new Set<string>()
  mapLinks(body, (href) => {
    found.add(href)
    return href
  })
  return [...found]
}
