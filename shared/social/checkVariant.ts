import { countText } from './countText.ts'
import type { Variant } from './deriveVariant.ts'
import { findLinks } from './findLinks.ts'
import { limits, type NetworkLimits } from './limits.ts'

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
  readonly severity: 'blocks' | 'warns'
  /** How many too many there are, or may be, where the fault is about a number. */
  readonly count: number
}

/**
 * What stands against publishing a variant as it is, the worst first.
 *
 * @param limit other limits than the table's, as a signed-in adapter has read them
 */
export function checkVariant(
  variant: Variant,
  limit: NetworkLimits = limits[variant.network],
): VariantFault[] {
  const { over } = countText(variant.text, variant.network, limit)
  const altOver = (variant.alt ?? '').length - limit.altText
  const mostHashtags = limit.hashtags.most ?? Number.POSITIVE_INFINITY
  const candidates: readonly (readonly [boolean, VariantFault])[] = [
    [variant.text.trim() === '' && variant.image === null, fault('text-empty', 'blocks')],
    [over > 0, fault('text-too-long', 'blocks', over)],
    [limit.images.required && variant.image === null, fault('image-missing', 'blocks')],
    [altOver > 0, fault('alt-too-long', 'blocks', altOver)],
    [variant.hashtags.length > mostHashtags, fault('hashtags-too-many', 'blocks', mostHashtags)],
    [variant.image !== null && variant.alt === null, fault('alt-missing', 'warns')],
    [!limit.linksClickable && findLinks(variant.text).length > 0, fault('link-not-clickable', 'warns')],
  ]
  return candidates.flatMap(([stands, found]) => (stands ? [found] : []))
}

function fault(code: VariantFault['code'], severity: VariantFault['severity'], count = 0): VariantFault {
  return { code, severity, count }
}
