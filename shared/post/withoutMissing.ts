import type { FigureId } from '../contract/scalars.ts'
import type { Block, InnerBlock, PostDocument } from './document.ts'
import type { ImportNotes } from './importNotes.ts'
import { mapInlines } from './mapInlines.ts'

/** What a workspace has, of what a body can refer to. */
export interface AtHand {
  readonly hasAsset: (sha256: string) => boolean
  readonly hasFigure: (id: FigureId) => boolean
}

/**
 * A body from another workspace without the images, portraits and figures that this one does not have, each noted. A figure in
 * the running text gives way to a hint, which nobody sends by mistake.
 *
 * @param hint the words in square brackets
 */
export function withoutMissing(
  body: PostDocument,
  { hasAsset, hasFigure }: AtHand,
  hint: string,
  notes: ImportNotes,
): PostDocument {
  const lacksImage = (asset: string, alt: string | null) => {
    if (hasAsset(asset)) return false
    notes.add('image-missing', alt ?? asset.slice(0, 8))
    return true
  }
  const lacksFigure = (id: FigureId) => {
    if (hasFigure(id)) return false
    notes.add('figure-missing', String(id))
    return true
  }
  const keep = (block: InnerBlock): InnerBlock[] => {
    if (block.type === 'image') return lacksImage(block.attrs.asset, block.attrs.alt) ? [] : [block]
    if (block.type === 'figureRow') {
      const figures = block.attrs.figures.filter((id) => !lacksFigure(id))
      const isLost = figures.length === 0 && block.attrs.figures.length > 0
      return isLost ? [] : [{ ...block, attrs: { figures } }]
    }
    const inlined = mapInlines(block, (inline) =>
      inline.type === 'figureChip' && lacksFigure(inline.attrs.figure)
        ? [{ type: 'text', text: hint }]
        : [inline],
    )
    if (inlined.type !== 'blockquote' || inlined.attrs?.portrait == null) return [inlined]
    const { portrait } = inlined.attrs
    return lacksImage(portrait.asset, portrait.alt)
      ? [{ ...inlined, attrs: { ...inlined.attrs, portrait: null } }]
      : [inlined]
  }
  const content = body.content.flatMap((block): Block[] => {
    if (block.type !== 'countyOnly') return keep(block)
    const inner = block.content.flatMap(keep)
    return inner.length === 0 ? [] : [{ ...block, content: inner }]
  })
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}
