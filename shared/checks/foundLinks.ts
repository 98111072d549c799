import type { PostContent } from '../post/post.ts'
import type { FindingPlace } from './finding.ts'
import { at, type Passage } from './passages.ts'
import { everyPlacedBlock } from './placedBlocks.ts'

export interface FoundLink {
  readonly kind: 'text' | 'button' | 'event'
  /** What the reader presses. */
  readonly words: string
  readonly href: string
  readonly place: FindingPlace
}

/** Every link of a post's body. */
export function linksOf({ body }: PostContent, passages: readonly Passage[]): FoundLink[] {
  const inTexts = passages.flatMap((passage) =>
    passage.links.map(
      ({ from, to, href }): FoundLink => ({
        ...{ kind: 'text', words: passage.text.slice(from, to).trim(), href, place: at(passage, from, to) },
      }),
    ),
  )
  const inBlocks = everyPlacedBlock(body).flatMap(({ block, place }): FoundLink[] => {
    if (block.type !== 'button' && block.type !== 'event') return []
    const words = block.type === 'button' ? block.attrs.label : block.attrs.title
    return block.attrs.href === '' ? [] : [{ kind: block.type, words, href: block.attrs.href, place }]
  })
  return [...inTexts, ...inBlocks]
}
