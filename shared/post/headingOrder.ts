import type { Block, InnerBlock, PostDocument } from './document.ts'

/**
 * The order of headings in a body (WCAG 2.2, 1.3.1 and 2.4.6): the title is level 1, so the body begins at level 2, and a
 * level 3 stands somewhere after a level 2. A heading that only some counties see counts for its own region alone: the
 * others do not see it.
 */

/** A heading that skips a level: the 1-based place of its top-level block, and its place within a region; null outside. */
export interface SkippedHeading {
  readonly at: number
  readonly inner: number | null
}

/** Every level 3 without a level 2 before it that all its readers see. */
export function skippedHeadings({ content }: PostDocument): SkippedHeading[] {
  const skipped: SkippedHeading[] = []
  let sectioned = false
  for (const [index, block] of content.entries()) {
    if (block.type === 'countyOnly') {
      let inside = sectioned
      for (const [place, inner] of block.content.entries()) {
        if (isSubheading(inner) && !inside) skipped.push({ at: index + 1, inner: place + 1 })
        inside ||= isSection(inner)
      }
    } else {
      if (isSubheading(block) && !sectioned) skipped.push({ at: index + 1, inner: null })
      sectioned ||= isSection(block)
    }
  }
  return skipped
}

/**
 * The same body in order: the first heading that skips a level becomes one of level 2, which those after it may then stand
 * under. Every word stays; a body that is in order comes back as it is.
 */
export function withHeadingsInOrder(document: PostDocument): PostDocument {
  let ordered = document
  for (let [first] = skippedHeadings(ordered); first !== undefined; [first] = skippedHeadings(ordered)) {
    ordered = { ...ordered, content: raisedAt(ordered.content, first) }
  }
  return ordered
}

function raisedAt(content: readonly Block[], { at, inner }: SkippedHeading): Block[] {
  return content.map((block, index): Block => {
    if (index !== at - 1) return block
    if (block.type !== 'countyOnly') return raised(block)
    return {
      ...block,
      content: block.content.map(
        (child, place): InnerBlock => (place === (inner ?? 0) - 1 ? raised(child) : child),
      ),
    }
  })
}

function raised<B extends Block>(block: B): B {
  return block.type === 'heading' ? { ...block, attrs: { level: 2 } } : block
}

function isSubheading(block: Block): boolean {
  return block.type === 'heading' && block.attrs.level === 3
}

function isSection(block: Block): boolean {
  return block.type === 'heading' && block.attrs.level === 2
}
