import type { InnerBlock, PostDocument } from './document.ts'
import { everyBlock } from './everyBlock.ts'

/** SHA-256 of each image that a body shows, portraits among them, once each and in reading order. */
export function assetsIn(body: PostDocument): string[] {
  return [...new Set(everyBlock(body).flatMap(({ block }) => assetsOf(block)))]
}

function assetsOf(block: InnerBlock): string[] {
  if (block.type === 'image') return [block.attrs.asset]
  const portrait = block.type === 'blockquote' ? block.attrs?.portrait : undefined
  return portrait == null ? [] : [portrait.asset]
}
