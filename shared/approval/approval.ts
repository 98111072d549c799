import { z } from 'zod'
import { ChannelId, InstantText, PostId, PublicationId, Sha256 } from '../contract/scalars.ts'
import { PublicationState } from '../schedule/publication.ts'

/**
 * What is approved of a post in a channel, part by part: of a letter its subject, words (figures with them), look, images, calendar files
 * and sender; of posts on a network their words, images, descriptions, link cards and account.
 */
export const approvalParts = [
  'subject',
  'text',
  'look',
  'images',
  'alts',
  'card',
  'calendars',
  'sender',
] as const
export const ApprovalPart = z.enum(approvalParts)
export type ApprovalPart = z.infer<typeof ApprovalPart>

/** The SHA-256 of each part. */
export const PartHashes = z.partialRecord(ApprovalPart, Sha256)
export type PartHashes = z.infer<typeof PartHashes>

/** none: nobody has said anything. asked: it is ready, and waits. lapsed: somebody approved what it was, and it is that no more. */
export const ApprovalState = z.enum(['none', 'asked', 'approved', 'lapsed'])
export type ApprovalState = z.infer<typeof ApprovalState>

/** How far a post's approval in a channel has come. */
export const ApprovalStatus = z.object({
  postId: PostId,
  channelId: ChannelId,
  /** Nothing goes over the channel that nobody has approved. */
  needed: z.boolean(),
  state: ApprovalState,
  /** SHA-256 of exactly what would go out now. */
  hash: Sha256,
  asked: z.object({ at: InstantText, by: z.string() }).nullable(),
  /** The latest that was not withdrawn, whether it still holds or has lapsed. */
  approval: z.object({ at: InstantText, by: z.string(), hash: Sha256 }).nullable(),
  /** Of a lapsed one: what is no longer as it was approved. */
  changed: z.array(ApprovalPart),
})
export type ApprovalStatus = z.infer<typeof ApprovalStatus>

/** One of a list: with what it is called, and what is planned of it. */
export const ListedApproval = ApprovalStatus.extend({
  /** null where it cannot be made as it is: then the checks tell why. */
  hash: Sha256.nullable(),
  postTitle: z.string(),
  channelName: z.string(),
  publications: z.array(
    z.object({ id: PublicationId, state: PublicationState, wallTime: z.string(), dueAt: InstantText }),
  ),
})
export type ListedApproval = z.infer<typeof ListedApproval>

/** It cannot go, or could not if its time came, before somebody approves it. */
export function waitsForApproval({ needed, state }: Pick<ApprovalStatus, 'needed' | 'state'>): boolean {
  return state === 'asked' || (needed && state !== 'approved')
}

/** What differs between what was approved and what it is now. The look follows the words: it is named where nothing else has changed. */
export function changedParts(approved: PartHashes, now: PartHashes): ApprovalPart[] {
  const changed = approvalParts.filter((part) => approved[part] !== now[part])
  const others = changed.filter((part) => part !== 'look')
  return others.length > 0 ? others : changed
}
