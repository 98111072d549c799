import { checkVariant } from '../social/checkVariant.ts'
import type { Variant } from '../social/deriveVariant.ts'
import { type Finding, finding } from './finding.ts'

/** What each network would refuse or its readers would miss, of the post as it stands there: derived, or edited by hand. */
export function checkVariants(variants: readonly Variant[]): Finding[] {
  return variants.flatMap((variant) =>
    checkVariant(variant).flatMap(({ code, count }) =>
      // The image itself is asked about once, not once per network.
      code === 'alt-missing'
        ? []
        : [finding(`variant-${code}`, { part: 'variant', network: variant.network }, { count })],
    ),
  )
}
