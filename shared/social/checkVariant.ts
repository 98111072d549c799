import { countText } from './countText.ts'
import type { Variant } from './deriveVariant.ts'
import { findLinks } from './findLinks.ts'
import { limits, type NetworkLimits } from './limits.ts'
import { publishedText, variantPosts } from './variantPosts.ts'
import { roomBeside } from './veil.ts'

/** Something that a network would refuse (`blocks`) or its readers would miss (`warns`). */
export interface VariantFault {
  readonly code:
    | 'text-empty'
    | 'text-too-long'
    | 'image-missing'
    | 'alt-missing'
    | 'alt-too-long'
    | 'hashtags-too-many'
    | 'link-not-clickable'
    | 'link-cut'
  readonly severity: 'blocks' | 'warns'
  /** How many too many there are, or may be, or how many it is about. */
  readonly count: number
  /** 1-based, in a thread; null where it is about all of it. */
  readonly post: number | null
}

/**
 * What stands against publishing a variant as it is, the worst first.
 *
 * @param limit other limits than the variant's own, as a signed-in adapter has read them
 */
export function checkVariant(
  variant: Variant,
  limit: NetworkLimits = variant.room ?? limits[variant.network],
): VariantFault[] {
  const posts = variantPosts(variant, limit)
  const alts = variant.images.map(({ alt }) => alt)
  const altOver = Math.max(0, ...alts.map((alt) => (alt ?? '').length - limit.altText))
  const unsaid = alts.filter((alt) => alt === null).length
  const mostHashtags = limit.hashtags.most ?? Number.POSITIVE_INFINITY
  const candidates: readonly (readonly [boolean, VariantFault])[] = [
    [variant.text.trim() === '' && variant.images.length === 0, fault('text-empty', 'blocks')],
    ...posts.map(({ text }, index) => {
      const { over } = countText(text, variant.network, roomBeside(limit, variant.veil))
      return [over > 0, fault('text-too-long', 'blocks', over, posts.length > 1 ? index + 1 : null)] as const
    }),
    [variant.thread !== null && cutsLink(publishedText(variant), posts), fault('link-cut', 'blocks')],
    [limit.images.required && variant.images.length === 0, fault('image-missing', 'blocks')],
    [altOver > 0, fault('alt-too-long', 'blocks', altOver)],
    [variant.hashtags.length > mostHashtags, fault('hashtags-too-many', 'blocks', mostHashtags)],
    [unsaid > 0, fault('alt-missing', 'warns', unsaid)],
    [!limit.linksClickable && findLinks(variant.text).length > 0, fault('link-not-clickable', 'warns')],
  ]
  return candidates.flatMap(([stands, found]) => (stands ? [found] : []))
}

/** An address that is longer than a post is in pieces, and leads nowhere. */
function cutsLink(text: string, posts: readonly { readonly text: string }[]): boolean {
  return findLinks(text).some(({ start, end }) => {
    const link = text.slice(start, end)
    return !posts.some((post) => post.text.includes(link))
  })
}

function fault(
  code: VariantFault['code'],
  severity: VariantFault['severity'],
  count = 0,
  post: number | null = null,
): VariantFault {
  return { code, severity, count, post }
}
