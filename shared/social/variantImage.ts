import type { PostDocument } from '../post/document.ts'
import { singleLine } from '../text/plainText.ts'
import { cutText } from './cutText.ts'
import { limits } from './limits.ts'
import type { Network } from './network.ts'
import { sentencesOf } from './sentences.ts'

/**
 * The image that goes with a variant: the first that is described, else the first that means something, else the first.
 * `alt` is as in HTML: a text, '' for an image that the officer called decorative, null where nobody has chosen yet.
 */
export function variantImage(
  body: PostDocument,
  network: Network,
): { readonly image: string | null; readonly alt: string | null } {
  const images = body.content.flatMap((block) => (block.type === 'image' ? [block.attrs] : []))
  const meant = images.filter(({ decorative }) => !decorative)
  const chosen = meant.find(({ alt }) => described(alt) !== null) ?? meant[0] ?? images[0]
  if (chosen === undefined) return { image: null, alt: null }
  if (chosen.decorative) return { image: chosen.asset, alt: '' }
  const alt = described(chosen.alt)
  return { image: chosen.asset, alt: alt === null ? null : shortened(alt, limits[network].altText) }
}

function described(alt: string | null): string | null {
  const text = singleLine(alt ?? '')
  return text === '' ? null : text
}

function shortened(alt: string, most: number): string {
  return cutText(sentencesOf(alt), (text) => text.length <= most)
}
