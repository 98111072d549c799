import type { Block, Inline, InnerBlock, PostDocument } from './document.ts'

/** A block and where it stands. */
export interface PlacedBlock {
  readonly block: InnerBlock
  /** 1-based position of the top-level block that it is, or stands in. */
  readonly at: number
  /** true where only some counties see it. */
  readonly countyOnly: boolean
}

/** Every block of a body in reading order, those that only some counties see among them; the frame around those is none. */
export function everyBlock({ content }: PostDocument): PlacedBlock[] {
  return content.flatMap((block, index): PlacedBlock[] =>
    block.type === 'countyOnly'
      ? block.content.map((inner) => ({ block: inner, at: index + 1, countyOnly: true }))
      : [{ block, at: index + 1, countyOnly: false }],
  )
}

/** The runs of text in a block, one per paragraph, heading, list item or cell; [] for a block without running text. */
export function textRunsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content ?? []]
    case 'blockquote':
      return block.content.map(({ content }) => content ?? [])
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) =>
        item.content.flatMap((child) =>
          child.type === 'paragraph' ? [child.content ?? []] : textRunsOf(child),
        ),
      )
    case 'table':
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.map(({ content }) => content ?? [])),
      )
    case 'countyOnly':
      return block.content.flatMap((inner) => textRunsOf(inner))
    case 'image':
    case 'button':
    case 'figureRow':
    case 'signature':
    case 'event':
    case 'horizontalRule':
      return []
  }
}
