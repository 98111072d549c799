import { z } from 'zod'
import { FocalPoint } from '../images/focalPoint.ts'
import { Network } from '../social/network.ts'
import { procedure } from './procedure.ts'
import { InstantText, Nothing, PostId, Sha256 } from './scalars.ts'

/** A variant that was edited by hand: its text, and the derived text it was made from (drift = that has changed since). */
export const VariantEdit = z.object({
  network: Network,
  text: z.string().max(70_000),
  derivedText: z.string().max(70_000),
  editedAt: InstantText,
})
export type VariantEdit = z.infer<typeof VariantEdit>

export const socialContract = {
  'variants.edits': procedure(z.object({ postId: PostId }), z.object({ edits: z.array(VariantEdit) })),
  'variants.save': procedure(
    z.object({
      postId: PostId,
      network: Network,
      text: z.string().max(70_000),
      derivedText: z.string().max(70_000),
    }),
    VariantEdit,
  ),
  /** Back to derived. */
  'variants.revert': procedure(z.object({ postId: PostId, network: Network }), Nothing),
  'desktop.copyText': procedure(z.object({ text: z.string().max(100_000) }), Nothing),
  /** Shows a file that was saved, or a folder, where it lies, in the system's own window. */
  'desktop.showSaved': procedure(z.object({ path: z.string().min(1).max(4096) }), Nothing),
  /** Opens the network's own page for writing a post in the system browser. */
  'desktop.openNetwork': procedure(z.object({ network: Network, text: z.string().max(70_000) }), Nothing),
  /** Opens a page in the system browser. */
  'desktop.openPage': procedure(z.object({ url: z.url({ protocol: /^https$/ }).max(2000) }), Nothing),
  /** Saves an image of the workspace, as the network takes it, where the officer says; null when the dialogue was dismissed. */
  'desktop.saveImage': procedure(
    z.object({ sha256: Sha256, network: Network, focus: FocalPoint.optional() }),
    z.object({ file: z.string().nullable() }),
  ),
  /**
   * Saves images as the network takes them in a folder that the officer chooses, and beside each a text file with what it shows.
   * Nothing that is there is written over. null when the dialogue was dismissed.
   */
  'desktop.saveImages': procedure(
    z.object({
      network: Network,
      images: z
        .array(z.object({ sha256: Sha256, alt: z.string().max(10_000), focus: FocalPoint.optional() }))
        .max(20),
    }),
    z.object({ folder: z.string().nullable() }),
  ),
  /** Saves text where the officer says; null when the dialogue was dismissed. */
  'desktop.saveText': procedure(
    z.object({ suggestedName: z.string().max(200), text: z.string() }),
    z.object({ file: z.string().nullable() }),
  ),
}
