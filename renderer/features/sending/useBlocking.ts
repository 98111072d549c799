import type { Finding } from '../../../shared/checks/finding.ts'
import { ChannelId, type PostId } from '../../../shared/contract/scalars.ts'
import { useAsk } from '../../app/queries.ts'

const nobody = ChannelId.parse(1)

/** What stands in the way of publishing the saved post in a channel; [] while it is being asked. */
export function useBlocking(postId: PostId, channelId: ChannelId | undefined): readonly Finding[] {
  const asked = useAsk(
    'checks.blocking',
    { postId, channelId: channelId ?? nobody },
    { enabled: channelId !== undefined, refetchOnMount: 'always' },
  )
  return channelId === undefined ? [] : (asked.data?.findings ?? [])
}
