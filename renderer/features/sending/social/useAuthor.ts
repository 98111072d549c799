import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import { handleOf } from '../../../../shared/social/handleOf.ts'
import type { Network } from '../../../../shared/social/network.ts'
import { useAsk } from '../../../app/queries.ts'
import type { Author } from '../../social/preview/postView.ts'

/** As whom readers see an account write, also where it has been removed here. undefined until it is known. */
export function useAuthor(id: ChannelId, network: Network): Author | undefined {
  const channels = useAsk('channels.list', {}).data?.channels
  const organisation = useAsk('settings.get', {}).data?.organisation.name
  const mentions = useAsk('mentions.list', {}).data?.mentions
  if (channels === undefined || organisation === undefined || mentions === undefined) return undefined
  const channel = channels.find((one) => one.id === id)
  const own = channel?.kind === 'social' && channel.config.network === 'bluesky' ? channel.config.handle : ''
  return {
    name: organisation,
    handle: own === '' ? handleOf(organisation, network, mentions) : `@${own}`,
  }
}
