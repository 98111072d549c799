import { z } from 'zod'
import { Asset, Post, PostContent } from '../post/post.ts'
import { procedure } from './procedure.ts'
import { InstantText, LanguageCode, Nothing, PickedFile, PostId, Sha256 } from './scalars.ts'

export const PostSummary = z.object({
  id: PostId,
  title: z.string(),
  lede: z.string(),
  language: LanguageCode,
  tags: z.array(z.string()),
  updatedAt: InstantText,
  /** How many publications of it are scheduled or running, and how many are done. */
  upcoming: z.number().int(),
  published: z.number().int(),
})
export type PostSummary = z.infer<typeof PostSummary>

/** What an import left out or changed, said with its place. */
export const ImportWarning = z.object({ code: z.string(), detail: z.string() })
export type ImportWarning = z.infer<typeof ImportWarning>

const ImageMeasures = z.object({
  mime: Asset.shape.mime,
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
})

export const postsContract = {
  'posts.list': procedure(Nothing, z.object({ posts: z.array(PostSummary) })),
  'posts.get': procedure(z.object({ id: PostId }), Post),
  'posts.create': procedure(z.object({ title: z.string().max(300) }), Post),
  /**
   * Refused with `post-changed-elsewhere` when `version` is not the stored one. Answers with what is new: the text itself is
   * the caller's own, and long.
   */
  'posts.save': procedure(
    z.object({ id: PostId, version: z.number().int(), content: PostContent }),
    Post.pick({ id: true, version: true, updatedAt: true }),
  ),
  'posts.duplicate': procedure(z.object({ id: PostId }), Post),
  'posts.delete': procedure(z.object({ id: PostId }), Nothing),
  /** Undo of delete. */
  'posts.restore': procedure(z.object({ id: PostId }), Post),
  'posts.import': procedure(
    PickedFile,
    z.object({ post: Post, blocks: z.number().int(), warnings: z.array(ImportWarning) }),
  ),
  'assets.add': procedure(PickedFile, Asset),
  'assets.get': procedure(z.object({ sha256: Sha256 }), Asset),
  /** What an image weighs: as it is kept, and as the letter shows it. */
  'assets.measure': procedure(
    z.object({ sha256: Sha256 }),
    z.object({
      kept: ImageMeasures,
      email: ImageMeasures,
      /** How much of it looks like text, from 0 to 1: a guess (electron/images/textShare.ts). */
      textShare: z.number().min(0).max(1),
    }),
  ),
}

export const postEvents = {
  /** A post has been saved, by whichever window; its text is asked for by those who have it open. */
  'post.saved': z.object({ id: PostId, version: z.number().int() }),
  'post.deleted': z.object({ id: PostId }),
}
