import { z } from 'zod'
import { ChannelId, InstantText, PublicationId, Sha256 } from '../contract/scalars.ts'
import { FocalPoint } from '../images/focalPoint.ts'
import { Trouble } from '../schedule/publication.ts'
import { FoundPost, RemotePost } from './remotePost.ts'
import { Veil } from './veil.ts'
import { Visibility } from './visibility.ts'

export const PublicationStepId = z.number().int().positive().brand<'PublicationStepId'>()
export type PublicationStepId = z.infer<typeof PublicationStepId>

/**
 * Where a step stands. `begun` is on the disk before the first byte of the request leaves, so that after a crash it says that nobody
 * knows; whoever runs the steps then does what its network allows. `handed`: the network has it, with its time, and publishes it by
 * itself. `in-doubt`: only the officer can tell.
 */
export const stepPhases = ['waiting', 'begun', 'handed', 'done', 'in-doubt', 'refused'] as const
export const StepPhase = z.enum(stepPhases)
export type StepPhase = z.infer<typeof StepPhase>

/** What a step does, frozen when the publication starts: an edit of the post afterwards changes nothing in it. */
export const StepContent = z.discriminatedUnion('kind', [
  /** Uploads an image; nothing is public yet. */
  z.object({
    kind: z.literal('image'),
    /** The file as the network takes it, in the workspace's assets. */
    sha256: Sha256,
    mime: z.string(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** '' for decoration. */
    alt: z.string(),
    /** card: what a link's card shows. */
    use: z.enum(['image', 'card']),
    /** Of an image that goes whole: which place of it the network is to show where it shows a part. */
    focus: FocalPoint.optional(),
  }),
  /** Publishes one post: the only one, or one of a thread, each an answer to the one before. */
  z.object({
    kind: z.literal('post'),
    text: z.string(),
    language: z.enum(['sv', 'en']),
    /** Positions of the steps that upload its images, in their order. */
    images: z.array(z.number().int().nonnegative()),
    card: z
      .object({
        href: z.string(),
        title: z.string(),
        description: z.string(),
        /** Position of the step that uploads its image. */
        image: z.number().int().nonnegative().nullable(),
      })
      .nullable(),
    /** Position of the post that it answers; null for the first. */
    answers: z.number().int().nonnegative().nullable(),
    veil: Veil.optional(),
    visibility: Visibility.optional(),
    /** Where addresses in the text lead that are shown in another form, by what is shown. */
    targets: z.record(z.string(), z.string()).optional(),
  }),
])
export type StepContent = z.infer<typeof StepContent>

/** What the network answered: what it calls the image, or the post itself. */
export const StepResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image'), uploaded: z.json() }),
  z.object({ kind: z.literal('post'), post: RemotePost }),
])
export type StepResult = z.infer<typeof StepResult>

/** Of a post that its network is to publish by itself: what it calls it, once it has answered, and when it is to go out. */
export const HandedPost = z.object({ id: z.string().nullable(), at: InstantText })
export type HandedPost = z.infer<typeof HandedPost>

/** One request of a publication on a network, as a row: in its order, one at a time. */
export const PublicationStep = z.object({
  id: PublicationStepId,
  publicationId: PublicationId,
  channelId: ChannelId,
  /** From 0. */
  position: z.number().int().nonnegative(),
  content: StepContent,
  /** The same in every attempt at this step: a TID, an Idempotency-Key. */
  key: z.string(),
  phase: StepPhase,
  attempts: z.number().int().nonnegative(),
  /** When the first attempt began. */
  begunAt: InstantText.nullable(),
  settledAt: InstantText.nullable(),
  nextAttemptAt: InstantText.nullable(),
  /** Kept before it is handed over, and as long as the network may have it. */
  handed: HandedPost.nullable(),
  trouble: Trouble.nullable(),
  result: StepResult.nullable(),
  /** Of a step in doubt: posts on the network that may be it. */
  candidates: z.array(FoundPost),
  /** A post that the officer has deleted there since. */
  removedAt: InstantText.nullable(),
})
export type PublicationStep = z.infer<typeof PublicationStep>
