import type { Output } from '../../../../shared/contract/contract.ts'
import { ChannelId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'

/** Where the next post of a channel would go; undefined while it is being asked for, or where no channel is named. */
export function useNextPlace(channelId: ChannelId | undefined): Output<'queue.next'> | undefined {
  const asked = { channelId: channelId ?? ChannelId.parse(1) }
  return useAsk('queue.next', asked, { enabled: channelId !== undefined }).data
}
