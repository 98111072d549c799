import { z } from 'zod'
import { InstantText, LanguageCode, Sha256 } from '../contract/scalars.ts'
import { FocalPoint } from '../images/focalPoint.ts'
import { figurePoints } from '../social/figureSchedule.ts'
import { RemoteFigure } from '../social/remotePost.ts'
import { Veil } from '../social/veil.ts'
import { Visibility } from '../social/visibility.ts'

/** A post of a publication on a network, as it is out there. */
export const ArchivedPost = z.object({
  /** From 1, in the thread's order. */
  number: z.number().int().positive(),
  /** maybe: nobody knows; not: it was refused, or its turn never came. */
  published: z.enum(['yes', 'maybe', 'not']),
  text: z.string(),
  language: LanguageCode,
  images: z.array(
    z.object({
      sha256: Sha256,
      mime: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      alt: z.string(),
      /** The place of it that the network was told to show where it shows a part. */
      focus: FocalPoint.optional(),
    }),
  ),
  card: z
    .object({
      href: z.string(),
      title: z.string(),
      description: z.string(),
      /** The SHA-256 of its image. */
      image: Sha256.nullable(),
    })
    .nullable(),
  /** What stood before it, on Mastodon. */
  veil: Veil.optional(),
  /** Who saw it, where that was chosen for this post alone. */
  visibility: Visibility.optional(),
  /** Where addresses in the text led that were shown in another form, by what was shown. */
  targets: z.record(z.string(), z.string()).optional(),
  /** What the network calls it, and what tells this version from another. */
  id: z.string().nullable(),
  version: z.string().nullable(),
  url: z.string().nullable(),
  at: InstantText.nullable(),
  removedAt: InstantText.nullable(),
  /** What the network told of it, each time. Of answers their number: whose they are is not ours to keep. */
  figures: z.array(
    z.object({
      at: InstantText,
      point: z.enum(figurePoints).nullable(),
      figures: z.array(RemoteFigure),
      replies: z.number().int().nullable(),
    }),
  ),
})
export type ArchivedPost = z.infer<typeof ArchivedPost>

/**
 * posts.json of an entry: every post of a publication on a network as it is out there. What becomes of them later (an edit, a deletion,
 * figures) is a file of the same kind among the addenda; the first one never changes.
 */
export const ArchivedPosts = z.object({
  format: z.literal('rundbrev-posts'),
  version: z.literal(1),
  network: z.string(),
  posts: z.array(ArchivedPost),
})
export type ArchivedPosts = z.infer<typeof ArchivedPosts>
