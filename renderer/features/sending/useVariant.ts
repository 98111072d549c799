import { useMemo } from 'react'
import type { ChannelId, PostId } from '../../../shared/contract/scalars.ts'
import { deriveVariant, type Variant } from '../../../shared/social/deriveVariant.ts'
import { editedVariant } from '../../../shared/social/editedVariant.ts'
import { liveLimits } from '../../../shared/social/liveLimits.ts'
import type { Network } from '../../../shared/social/network.ts'
import { placeLimits } from '../../../shared/social/placeLimits.ts'
import { useAsk } from '../../app/queries.ts'

/**
 * The post as the network shall show it through a channel, within what its account takes: edited by hand where it was, else derived.
 * undefined until it is known.
 */
export function useVariant(
  postId: PostId,
  network: Network | undefined,
  channel: ChannelId | undefined,
): Variant | undefined {
  const post = useAsk('posts.get', { id: postId }, { gcTime: 0 }).data
  const figures = useAsk('figures.list', post === undefined ? {} : { language: post.language }).data?.figures
  const mentions = useAsk('mentions.list', {}).data?.mentions
  const accounts = useAsk('accounts.health', {}).data?.accounts
  const channels = useAsk('channels.list', {}).data?.channels
  const links = useAsk('links.ofPost', { postId }).data
  const edits = useAsk('variants.edits', { postId }).data?.edits
  return useMemo(() => {
    if (post === undefined || figures === undefined || mentions === undefined) return undefined
    if (accounts === undefined || channels === undefined || links === undefined) return undefined
    if (edits === undefined || network === undefined) return undefined
    const told = accounts.find(({ id }) => id === channel)?.limits ?? null
    const place = channels.find(({ id }) => id === channel)
    const room = place?.kind === 'assisted' ? placeLimits(network, place.page) : liveLimits(network, told)
    const byHand = place?.kind === 'assisted'
    const source = { content: post, figures, mentions, links: { ...links, byHand } }
    const derived = deriveVariant(source, network, room)
    const edit = edits.find((known) => known.network === network)
    return edit === undefined ? derived : editedVariant(derived, edit.text)
  }, [post, figures, mentions, accounts, channels, links, edits, network, channel])
}
