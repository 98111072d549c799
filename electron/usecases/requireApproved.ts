import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { needsApproval, readApproval } from '../store/approvals.ts'
import type { ApprovalContent } from './approvalContent.ts'
import type { Deps } from './deps.ts'

/** Why one stands still that nobody has approved as it is; approving it lets it go. */
export const approvalTroubles = ['approval-missing', 'approval-lapsed'] as const

/**
 * What is about to start has been approved, as exactly what it is now, where its channel wants that. Call it in the transaction that
 * freezes it: who withdraws their yes meanwhile is heard.
 *
 * @throws RundbrevError `approval-missing`, `approval-lapsed`
 */
export function requireApproved(
  { workspace: { database } }: Deps,
  publication: Pick<Publication, 'postId' | 'channelId' | 'channelName'>,
  content: ApprovalContent,
): void {
  if (!needsApproval(database, publication.channelId)) return
  const approval = readApproval(database, publication)
  const place = { id: publication.channelName }
  if (approval === undefined)
    throw new RundbrevError('approval-missing', place, { channel: publication.channelName })
  if (approval.hash === content.hash) return
  const at = approval.approvedAt.slice(0, 10)
  throw new RundbrevError('approval-lapsed', place, { name: approval.approvedBy, at })
}
