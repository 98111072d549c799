import { textHeavy } from '../images/imageLimits.ts'
import type { PostContent } from '../post/post.ts'
import { type Finding, finding } from './finding.ts'
import { everyPlacedBlock } from './placedBlocks.ts'

/**
 * Images that seem to be full of text (WCAG 2.2, 1.4.5). The measure is a guess, so it is only ever a note.
 *
 * @param shares how much of each image looks like text, from 0 to 1, by SHA-256; an image that is not in it was not measured
 */
export function checkTextInImages(content: PostContent, shares: ReadonlyMap<string, number>): Finding[] {
  return everyPlacedBlock(content.body).flatMap(({ block, place }) => {
    if (block.type !== 'image') return []
    const share = shares.get(block.attrs.asset) ?? 0
    return share >= textHeavy ? [finding('image-of-text', place, { percent: Math.round(share * 100) })] : []
  })
}
