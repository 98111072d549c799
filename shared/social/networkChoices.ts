import { z } from 'zod'
import { Sha256 } from '../contract/scalars.ts'
import { Veil } from './veil.ts'
import { Visibility } from './visibility.ts'

/** What the officer has chosen for one network; what is left out follows the rules. */
export const NetworkChoices = z.object({
  /** As a thread, where the network has threads and the text is longer than one post. */
  thread: z.boolean().default(false),
  /** "1/4" at each post's end. */
  numbered: z.boolean().default(true),
  /** Which images, in which order; null: as the rules choose. */
  images: z.array(Sha256).max(20).nullable().default(null),
  /** Alternative texts for this network alone, by image. */
  alts: z.record(Sha256, z.string().max(5000)).default({}),
  /** How many of the post's tags become hashtags; null: as many as people there expect. */
  hashtags: z.number().int().min(0).max(30).nullable().default(null),
  /** Whether the link shows as a card, where the network makes one. */
  linkCard: z.boolean().default(true),
  /** What readers are told before they see it; left out: nothing stands between. */
  veil: Veil.optional(),
  /** Who sees it there; left out: as the account's settings say. */
  visibility: Visibility.optional(),
})
export type NetworkChoices = z.infer<typeof NetworkChoices>
