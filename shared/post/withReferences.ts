import type { FigureId } from '../contract/scalars.ts'
import type { Block, InnerBlock, PostDocument } from './document.ts'
import { mapInlines } from './mapInlines.ts'
import type { PostContent } from './post.ts'

/** What a post's figures and images are called somewhere else. */
export interface References {
  readonly figure: (id: FigureId) => FigureId
  /** By SHA-256. */
  readonly asset: (sha256: string) => string
}

/** A post that refers to the same figures and images by their names somewhere else. */
export function withReferences(content: PostContent, references: References): PostContent {
  const networks = Object.fromEntries(
    Object.entries(content.networks).map(([network, choices]) => [
      network,
      {
        ...choices,
        images: choices.images?.map(references.asset) ?? null,
        alts: Object.fromEntries(
          Object.entries(choices.alts).map(([asset, alt]) => [references.asset(asset), alt]),
        ),
      },
    ]),
  )
  return { ...content, body: bodyWithReferences(content.body, references), networks }
}

export function bodyWithReferences(body: PostDocument, references: References): PostDocument {
  return { ...body, content: blocksWithReferences(body.content, references) }
}

export function blocksWithReferences(blocks: readonly Block[], references: References): Block[] {
  return blocks.map((block) =>
    block.type === 'countyOnly'
      ? { ...block, content: block.content.map((inner) => referring(inner, references)) }
      : referring(block, references),
  )
}

function referring(block: InnerBlock, { figure, asset }: References): InnerBlock {
  if (block.type === 'image') return { ...block, attrs: { ...block.attrs, asset: asset(block.attrs.asset) } }
  if (block.type === 'figureRow') return { ...block, attrs: { figures: block.attrs.figures.map(figure) } }
  const inlined = mapInlines(block, (inline) => [
    inline.type === 'figureChip' ? { ...inline, attrs: { figure: figure(inline.attrs.figure) } } : inline,
  ])
  if (inlined.type !== 'blockquote' || inlined.attrs?.portrait == null) return inlined
  const { portrait } = inlined.attrs
  return {
    ...inlined,
    attrs: { ...inlined.attrs, portrait: { ...portrait, asset: asset(portrait.asset) } },
  }
}
