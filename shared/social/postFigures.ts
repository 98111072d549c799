import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'
import { Trouble } from '../schedule/publication.ts'
import { figurePoints } from './figureSchedule.ts'
import { PublicationStepId } from './publicationStep.ts'
import { RemoteFigure } from './remotePost.ts'

/** How many have answered a post, and where the latest answers are: no name and no word of theirs. */
export const PostReplies = z.object({
  count: z.number().int().nonnegative(),
  links: z.array(z.object({ url: z.string(), at: z.string() })),
})
export type PostReplies = z.infer<typeof PostReplies>

/** One time that the network was asked about a post. */
export const FigureLook = z.object({
  at: InstantText,
  /** The latest of the four points that had come then; null: before the first. */
  point: z.enum(figurePoints).nullable(),
  /** Only what the network told: what is missing is not 0. */
  figures: z.array(RemoteFigure),
  replies: PostReplies.nullable(),
  trouble: Trouble.nullable(),
})
export type FigureLook = z.infer<typeof FigureLook>

/** What is known of one published post: the only one, or one of a thread. */
export const PostFigures = z.object({
  stepId: PublicationStepId,
  text: z.string(),
  url: z.string().nullable(),
  publishedAt: InstantText,
  removedAt: InstantText.nullable(),
  /** When the network is asked next; null: no more. */
  lookAt: InstantText.nullable(),
  looks: z.array(FigureLook),
})
export type PostFigures = z.infer<typeof PostFigures>
