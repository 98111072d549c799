import { z } from 'zod'
import { Post, PostContent } from '../post/post.ts'
import { procedure } from './procedure.ts'
import { InstantText, Nothing, PostId, RevisionId } from './scalars.ts'

/** A post as it was saved once. */
export const RevisionSummary = z.object({
  id: RevisionId,
  /** The post's version that it was. */
  version: z.number().int(),
  savedAt: InstantText,
  words: z.number().int(),
})
export type RevisionSummary = z.infer<typeof RevisionSummary>

export const Revision = z.object({
  id: RevisionId,
  postId: PostId,
  version: z.number().int(),
  savedAt: InstantText,
  content: PostContent,
})
export type Revision = z.infer<typeof Revision>

export const BinnedPost = z.object({
  id: PostId,
  title: z.string(),
  lede: z.string(),
  deletedAt: InstantText,
  /** Whole days until it is deleted for good; null for one that is kept because something refers to it. */
  daysLeft: z.number().int().nonnegative().nullable(),
})
export type BinnedPost = z.infer<typeof BinnedPost>

/** Revisions of a post, and the bin. */
export const historyContract = {
  /** The newest first. */
  'posts.revisions': procedure(
    z.object({ postId: PostId }),
    z.object({ revisions: z.array(RevisionSummary) }),
  ),
  'posts.revision': procedure(z.object({ id: RevisionId }), Revision),
  /** A save of its own: what the post is now stays as a revision. */
  'posts.restoreRevision': procedure(z.object({ postId: PostId, revisionId: RevisionId }), Post),
  'posts.bin': procedure(Nothing, z.object({ posts: z.array(BinnedPost) })),
  /** Refused with `post-on-record` where something was published from it or measured for it. */
  'posts.deleteForGood': procedure(z.object({ id: PostId }), Nothing),
  /** Deletes for good whatever in the bin nothing refers to. */
  'posts.emptyBin': procedure(Nothing, z.object({ deleted: z.number().int() })),
}
