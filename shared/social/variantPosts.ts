import { type LinkWriting, targetsIn, writeLink, writeLinksIn } from '../links/writeLinks.ts'
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
  /** Where addresses lead that are shown as they were written; left out where each leads where it says. */
  readonly targets?: Readonly<Record<string, string>>
}

/** How addresses in a variant's posts are written. */
export interface VariantLinks {
  readonly writing: LinkWriting
  /** false where the text shows them as they are and only leads elsewhere. */
  readonly inText: boolean
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
  readonly links?: VariantLinks
}

/** A variant's text as its network gets it and counts it. */
export function publishedText({
  text,
  links,
}: {
  readonly text: string
  readonly links?: VariantLinks | undefined
}): string {
  return links?.inText === true ? writeLinksIn(text, links.writing) : text
}

/**
 * The posts of a variant, at least one: images go with the first, the link's card with the one where the link stands,
 * unless that has images, which networks show instead.
 *
 * @param limit other limits than the table's, as a signed-in adapter has read them
 */
export function variantPosts(
  { network, text: written, thread, images, card: shown, veil, visibility, links }: PostMaterial,
  limit: NetworkLimits = limits[network],
): readonly VariantPost[] {
  const text = publishedText({ text: written, links })
  const card = shown && links ? { ...shown, href: writeLink(shown.href, links.writing) } : shown
  const split =
    thread === null
      ? []
      : splitThread(text, network, roomBeside(limit, veil), thread).map((post) => post.text)
  const texts = split.length === 0 ? [text] : split
  // Where the text shows the address as it is, that is what is looked for.
  const linkShown = links?.inText === true ? card?.href : shown?.href
  const linked = linkShown === undefined ? -1 : texts.findIndex((one) => holdsLink(one, linkShown))
  return texts.map((one, index) => ({
    text: one,
    images: index === 0 ? images : [],
    card: index === linked && (index > 0 || images.length === 0) ? card : null,
    ...(veil !== undefined && { veil }),
    ...(visibility !== undefined && { visibility }),
    ...targetsOf(one, links),
  }))
}

function holdsLink(text: string, href: string): boolean {
  return text.includes(href)
}

function targetsOf(text: string, links: VariantLinks | undefined): Pick<VariantPost, 'targets'> {
  if (links === undefined || links.inText) return {}
  const targets = targetsIn(text, links.writing)
  return Object.keys(targets).length === 0 ? {} : { targets }
}
