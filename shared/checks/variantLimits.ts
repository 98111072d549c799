import type { FigureId } from '../contract/scalars.ts'
import type { VariantEdit } from '../contract/social.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { checkVariant } from '../social/checkVariant.ts'
import { deriveVariant } from '../social/deriveVariant.ts'
import { editedVariant } from '../social/editedVariant.ts'
import { type Network, networks } from '../social/network.ts'
import { type Finding, finding } from './finding.ts'

/** What each network would refuse or its readers would miss, of the post as it stands there: derived, or edited by hand. */
export function checkVariants(
  content: PostContent,
  figures: ReadonlyMap<FigureId, Figure>,
  edits: readonly VariantEdit[],
  on: readonly Network[] = networks,
): Finding[] {
  return on.flatMap((network) => {
    const derived = deriveVariant({ content, figures: [...figures.values()] }, network)
    const edit = edits.find((one) => one.network === network)
    const variant = edit === undefined ? derived : editedVariant(derived, edit.text)
    return checkVariant(variant).flatMap(({ code, count }) =>
      // The image itself is asked for once, not once per network.
      code === 'alt-missing' ? [] : [finding(`variant-${code}`, { part: 'variant', network }, { count })],
    )
  })
}
