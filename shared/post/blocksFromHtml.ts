import type { ImportWarning } from '../contract/posts.ts'
import { mostBlocks } from './bodyLimits.ts'
import type { Block } from './document.ts'
import { readHtml } from './fromHtml.ts'
import type { FindImage } from './htmlImages.ts'

/**
 * Reads a part of a page, which has no title of its own: every block stays, a heading of the first rank as one of the second.
 *
 * @throws RundbrevError `post-too-deep`
 */
export function blocksFromHtml(
  html: string,
  findImage: FindImage,
): { readonly blocks: readonly Block[]; readonly warnings: readonly ImportWarning[] } {
  const { blocks: built, notes } = readHtml(html, '', findImage, 'page')
  if (built.length > mostBlocks) notes.add('text-cut', String(mostBlocks))
  const blocks = built
    .slice(0, mostBlocks)
    .map(
      (block): Block =>
        block.type === 'title' ? { type: 'heading', attrs: { level: 2 }, content: block.content } : block,
    )
  return { blocks, warnings: notes.all() }
}
