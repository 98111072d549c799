import { limits, type NetworkLimits } from './limits.ts'
import type { LinkCard } from './linkCard.ts'
import type { Network } from './network.ts'
import { splitThread } from './splitThread.ts'
import type { VariantImage } from './variantImages.ts'
import { roomBeside, type Veil } from './veil.ts'
import type { Visibility } from './visibility.ts'

/** One post as the network gets it. */
export interface VariantPost {
  readonly text: string
  readonly images: readonly VariantImage[]
  readonly card: LinkCard | null
  readonly veil?: Veil
  readonly visibility?: Visibility
}

/** What posts are made of. */
export interface PostMaterial {
  readonly network: Network
  readonly text: string
  /** null: one post, however long the text is. */
  readonly thread: { readonly numbered: boolean } | null
  readonly images: readonly VariantImage[]
  readonly card: LinkCard | null
  /** Each post of a thread stands behind it. */
  readonly veil?: Veil
  readonly visibility?: Visibility
}

/**
 * The posts of a variant, at least one: images go with the first, the link's card with the one where the link stands,
 * unless that has images, which networks show instead.
 *
 * @param limit other limits than the table's, as a signed-in adapter has read them
 */
export function variantPosts(
  { network, text, thread, images, card, veil, visibility }: PostMaterial,
  limit: NetworkLimits = limits[network],
): readonly VariantPost[] {
  const split =
    thread === null
      ? []
      : splitThread(text, network, roomBeside(limit, veil), thread).map((post) => post.text)
  const texts = split.length === 0 ? [text] : split
  const linked = card === null ? -1 : texts.findIndex((one) => holdsLink(one, card.href))
  return texts.map((one, index) => ({
    text: one,
    images: index === 0 ? images : [],
    card: index === linked && (index > 0 || images.length === 0) ? card : null,
    ...(veil !== undefined && { veil }),
    ...(visibility !== undefined && { visibility }),
  }))
}

function holdsLink(text: string, href: string): boolean {
  return text.includes(href)
}
