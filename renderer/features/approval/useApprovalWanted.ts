import type { ApprovalStatus } from '../../../shared/approval/approval.ts'
import type { ChannelId, PostId } from '../../../shared/contract/scalars.ts'
import { useAsk } from '../../app/queries.ts'

/** How far a post's approval has come in a channel that wants one; undefined where it wants none. */
export function useApprovalWanted(
  postId: PostId,
  channelId: ChannelId | undefined,
): ApprovalStatus | undefined {
  const wanting = useAsk('approvals.channels', {}).data?.channels ?? []
  const isWanted = channelId !== undefined && wanting.includes(channelId)
  const which = { postId, channelId: channelId ?? (0 as ChannelId) }
  const status = useAsk('approvals.get', which, { enabled: isWanted }).data
  return isWanted ? status : undefined
}
