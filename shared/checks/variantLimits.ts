import { checkVariant } from '../social/checkVariant.ts'
import type { Variant } from '../social/deriveVariant.ts'
import type { Network } from '../social/network.ts'
import { type Finding, finding } from './finding.ts'

/**
 * What each network would refuse or its readers would miss, of the post as it stands there: derived, or edited by hand.
 *
 * @param bound the networks that the post is on its way to. For the others nothing is in the way of anything yet, and what
 * they would refuse is a note.
 */
export function checkVariants(variants: readonly Variant[], bound: ReadonlySet<Network>): Finding[] {
  return variants.flatMap((variant) =>
    checkVariant(variant).flatMap(({ code, count }): Finding[] => {
      // The image itself is asked about once, not once per network.
      if (code === 'alt-missing') return []
      const found = finding(`variant-${code}`, { part: 'variant', network: variant.network }, { count })
      return [bound.has(variant.network) ? found : { ...found, severity: 'note' }]
    }),
  )
}
