import { z } from 'zod'
import { ApprovalStatus, ListedApproval } from '../approval/approval.ts'
import { procedure } from './procedure.ts'
import { ChannelId, Nothing, PostId, Sha256 } from './scalars.ts'

const ofPost = z.object({ postId: PostId, channelId: ChannelId })
/** Somebody else at the same computer; null: the account that is signed in to it. Nothing proves who it was. */
const by = z.string().trim().min(1).max(100).nullable()

export const approvalsContract = {
  'approvals.get': procedure(ofPost, ApprovalStatus),
  /** Of every post that is ready, or planned on a channel that wants it: those that wait and those that are approved. */
  'approvals.list': procedure(Nothing, z.object({ approvals: z.array(ListedApproval) })),
  /** It is ready to be approved. */
  'approvals.ask': procedure(ofPost, ApprovalStatus),
  /** @param hash what the approver has seen; left out: as it is now. Refused where it is that no more. */
  'approvals.approve': procedure(ofPost.extend({ by, hash: Sha256.optional() }), ApprovalStatus),
  /** Also what is only ready is so no more. What an engine or a network holds for its time is taken back there first. */
  'approvals.withdraw': procedure(ofPost, ApprovalStatus),
  /** The channels over which nothing goes that nobody has approved. */
  'approvals.channels': procedure(Nothing, z.object({ channels: z.array(ChannelId) })),
  /** Whether what goes over a channel is to be approved first. */
  'approvals.require': procedure(z.object({ id: ChannelId, needed: z.boolean() }), Nothing),
}
