import { z } from 'zod'
import { PublicationStep, PublicationStepId } from '../social/publicationStep.ts'
import { procedure } from './procedure.ts'
import { PublicationId } from './scalars.ts'

/** Which post on the network a step in doubt turned out to be. */
export const PostMeant = z.discriminatedUnion('kind', [
  /** One of the step's candidates, by its id there. */
  z.object({ kind: z.literal('candidate'), id: z.string().max(1000) }),
  /** The address that the officer has seen it under. */
  z.object({ kind: z.literal('url'), url: z.url({ protocol: /^https?$/ }).max(2000) }),
  /** It is there, and its address is not at hand. */
  z.object({ kind: z.literal('unknown') }),
])
export type PostMeant = z.infer<typeof PostMeant>

/** What becomes of a publication on an account, request by request; everything is refused on a channel of another kind. */
export const publishingContract = {
  'publishing.steps': procedure(
    z.object({ publicationId: PublicationId }),
    z.object({
      /** In their order; none before it has started. */
      steps: z.array(PublicationStep),
      /** What the network can do with a post that is out. */
      can: z.object({ edit: z.boolean(), remove: z.boolean() }),
    }),
  ),
  /**
   * Looks on the network for a post in doubt: its candidates are what was found now. Nothing is decided by it.
   * While what goes before it in its thread is not settled it cannot be told apart, and its trouble says so: `post-before-open`.
   */
  'publishing.look': procedure(z.object({ id: PublicationStepId }), PublicationStep),
  /**
   * The officer's word for a post in doubt. published: it is out, and is this one (a thread can only go on from a post whose id on the
   * network is known); again: it is not out, and is published again, with its key.
   */
  'publishing.resolve': procedure(
    z.discriminatedUnion('as', [
      z.object({ id: PublicationStepId, as: z.literal('published'), remote: PostMeant }),
      z.object({ id: PublicationStepId, as: z.literal('again') }),
    ]),
    PublicationStep,
  ),
  /** Changes the text of a post that is out, there and here. */
  'publishing.edit': procedure(
    z.object({ id: PublicationStepId, text: z.string().min(1).max(70_000) }),
    PublicationStep,
  ),
  /** Deletes a post there; here its step stays, with when. */
  'publishing.remove': procedure(z.object({ id: PublicationStepId }), PublicationStep),
}
