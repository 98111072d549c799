import type { FoundNeed } from '../../shared/home/need.ts'
import { type ApprovalSubject, approvalSubjects, needsApproval, readApproval } from '../store/approvals.ts'
import type { Database } from '../store/database.ts'
import { readPost } from '../store/posts.ts'
import { approvalContent } from './approvalContent.ts'
import type { Deps } from './deps.ts'
import { requireChannel } from './requireChannel.ts'

/** Whether what was approved holds still, by the version of the post that was looked at and the approval: a letter is not made again to know it. */
const known = new WeakMap<Database, Map<string, boolean>>()

/**
 * Versions of posts that wait for somebody's yes: nobody has given one, or the post has been written in since and is no longer what was
 * approved. What a theme or a counted number does to one that nobody has touched is found when it starts (requireApproved.ts).
 */
export async function approvalsWaiting(deps: Deps): Promise<FoundNeed> {
  const waiting: ApprovalSubject[] = []
  for (const subject of approvalSubjects(deps.workspace.database))
    if (!(await isApproved(deps, subject))) waiting.push(subject)
  const [one] = waiting
  if (one === undefined) return { count: 0 }
  const { postId: id, postTitle: title, channelName: channel } = one
  return { count: waiting.length, first: { id, title, channel, trouble: null } }
}

async function isApproved(deps: Deps, { postId, channelId }: ApprovalSubject): Promise<boolean> {
  const { database } = deps.workspace
  const approval = readApproval(database, { postId, channelId })
  const post = approval === undefined ? undefined : readPost(database, postId)
  if (approval === undefined || post === undefined) return false
  // Somebody asked for a yes that nobody wants, and has had one.
  if (!needsApproval(database, channelId) || post.updatedAt <= approval.approvedAt) return true
  const answers = known.get(database) ?? new Map<string, boolean>()
  known.set(database, answers)
  const key = [postId, post.version, channelId, approval.id].join(' ')
  const answer = answers.get(key)
  if (answer !== undefined) return answer
  // What cannot be made as it is, is not what was approved.
  const content = await approvalContent(deps, post, requireChannel(deps, channelId)).catch(() => null)
  answers.set(key, content?.hash === approval.hash)
  return content?.hash === approval.hash
}
