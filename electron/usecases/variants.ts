import type { PostId } from '../../shared/contract/scalars.ts'
import type { socialContract } from '../../shared/contract/social.ts'
import type { Figure, Post } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { deriveVariant, type Variant, type VariantSource } from '../../shared/social/deriveVariant.ts'
import { editedVariant } from '../../shared/social/editedVariant.ts'
import type { NetworkLimits } from '../../shared/social/limits.ts'
import type { Network } from '../../shared/social/network.ts'
import { readLinkRules } from '../store/linkRules.ts'
import { listMentions } from '../store/mentions.ts'
import {
  deleteVariantEdit,
  listVariantEdits,
  readVariantEdit,
  saveVariantEdit,
} from '../store/variantEdits.ts'
import type { Deps } from './deps.ts'
import { liveFigures } from './liveFigures.ts'
import { networkRoom } from './networkRoom.ts'
import { campaignMonth, type DatedContent } from './outgoingLinks.ts'
import { requirePost } from './savePost.ts'
import type { UseCases } from './useCase.ts'

/** Only what was edited by hand is kept: everything else is derived from the post whenever it is shown. */
export const variants = {
  'variants.edits': (deps, { postId }) => {
    requirePost(deps, postId)
    return { edits: listVariantEdits(deps.workspace.database, postId) }
  },

  'variants.save': (deps, { postId, network, text, derivedText }) => {
    requirePost(deps, postId)
    const editedAt = instantText(deps.now())
    const edit = { network, text, derivedText, editedAt }
    const saved = saveVariantEdit(deps.workspace.database, postId, edit)
    variantsChanged(deps)
    return saved
  },

  'variants.revert': (deps, { postId, network }) => {
    requirePost(deps, postId)
    deleteVariantEdit(deps.workspace.database, postId, network)
    variantsChanged(deps)
    return {}
  },
} satisfies UseCases<Extract<keyof typeof socialContract, `variants.${string}`>>

/**
 * A post on a network as it would be published now: the officer's edit where there is one, else derived.
 *
 * @param room what one channel takes; else what all of the workspace's on that network take
 * @param byHand whether it is pasted by somebody: then an address leads where it says
 */
export function currentVariant(
  deps: Deps,
  post: Post,
  network: Network,
  room?: NetworkLimits,
  byHand = false,
): Variant {
  const { figures } = liveFigures(deps, post.language)
  return variantFrom(deps, post.id, variantSource(deps, post, figures, byHand), network, room)
}

/** What a content's variants are made from. @param byHand as for `currentVariant` */
export function variantSource(
  deps: Deps,
  content: DatedContent,
  figures: readonly Figure[],
  byHand = false,
): VariantSource {
  const { database } = deps.workspace
  const links = { rules: readLinkRules(database), month: campaignMonth(deps, content), byHand }
  return { content, figures, mentions: listMentions(database), links }
}

/** The same of a content that need not be saved. */
export function variantFrom(
  deps: Deps,
  id: PostId,
  source: VariantSource,
  network: Network,
  room: NetworkLimits = networkRoom(deps, id, network),
): Variant {
  const derived = deriveVariant(source, network, room)
  const edit = readVariantEdit(deps.workspace.database, id, network)
  return edit === undefined ? derived : editedVariant(derived, edit.text)
}

/** A variant is part of its post. */
function variantsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'posts' } })
}
